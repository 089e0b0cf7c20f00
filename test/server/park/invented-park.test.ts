import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { templateNamed } from '../../../rules/templates/index.ts';
import { isValidCreditCode } from '../../../server/park/credit-code.ts';
import { inventedColumns, inventPark, type ParkSize } from '../../../server/park/invented-park.ts';

const fields = templateNamed('suzhou')?.definition.fields ?? [];
const park = rowsOf({ enterprises: 700, periods: 3, seed: 1 });
const latest = park.filter(({ period }) => period === '2025');

function rowsOf(size: ParkSize): readonly Readonly<Record<string, string>>[] {
  return [...inventPark(size)].map((cells) =>
    Object.fromEntries(inventedColumns.map((column, index) => [column, cells[index] ?? ''])),
  );
}

function hashOf(size: ParkSize, rows: number): string {
  const hash = createHash('sha256');
  let seen = 0;
  for (const cells of inventPark(size)) {
    if (seen++ === rows) break;
    hash.update(`${cells.join('\t')}\n`);
  }
  return hash.digest('hex');
}

/** Undefined where either is missing. */
function both(row: Readonly<Record<string, string>>, a: string, b: string): readonly [number, number] | undefined {
  return row[a] === '' || row[b] === '' ? undefined : [Number(row[a]), Number(row[b])];
}

describe('The same seed invents the same park', () => {
  test('the first hundred rows are pinned', () => {
    expect(hashOf({ enterprises: 100, periods: 3, seed: 1 }, 100)).toBe(
      '1ec096de938b707f7ede3762bfeb0386f005d294ed446cab5fe3a6733f4e2ae1',
    );
  });

  test('another seed invents another park', () => {
    expect(hashOf({ enterprises: 20, periods: 1, seed: 2 }, 20)).not.toBe(
      hashOf({ enterprises: 20, periods: 1, seed: 1 }, 20),
    );
  });

  test('a larger park begins with the smaller one', () => {
    expect(hashOf({ enterprises: 500, periods: 2, seed: 7 }, 60)).toBe(
      hashOf({ enterprises: 80, periods: 2, seed: 7 }, 60),
    );
  });

  test('more periods add earlier rows and change none', () => {
    const one = rowsOf({ enterprises: 40, periods: 1, seed: 3 });
    const four = rowsOf({ enterprises: 40, periods: 4, seed: 3 });
    expect(four.filter(({ period }) => period === '2025')).toEqual(one);
    expect(four.length).toBeGreaterThan(one.length * 2);
  });
});

describe('Every record is one that a park could hold', () => {
  test('every field of the full template is a column, and each is filled somewhere', () => {
    expect(inventedColumns).toEqual(['enterpriseId', 'name', 'period', ...fields.map(({ id }) => id), 'company_age']);
    for (const column of inventedColumns)
      expect(
        park.some((row) => row[column] !== ''),
        column,
      ).toBe(true);
  });

  test('the age is the full years from the founding to the end of the period', () => {
    const founded = park.filter((row) => row.est_date !== '');
    // Nobody is founded after 31 December: the year alone tells the full years.
    for (const { est_date, period, company_age } of founded)
      expect(Number(company_age)).toBe(Number(period) - Number(est_date?.slice(0, 4)));
    for (const { est_date, company_age } of park) if (est_date === '') expect(company_age).toBe('');
    expect(founded.length).toBeGreaterThan(500);
  });

  test('each enterprise has a valid credit code of its own and one record a period, from its founding on', () => {
    expect(latest).toHaveLength(700);
    expect(new Set(latest.map(({ enterpriseId }) => enterpriseId)).size).toBe(700);
    for (const row of park) {
      expect(isValidCreditCode(row.enterpriseId ?? ''), row.enterpriseId).toBe(true);
      expect(row.uscc).toBe(row.enterpriseId);
      expect(row.name_zh).toBe(row.name);
      if (row.est_date !== '') expect((row.est_date ?? '').slice(0, 4) <= (row.period ?? '')).toBe(true);
    }
    expect(new Set(park.map(({ enterpriseId, period }) => `${enterpriseId} ${period}`)).size).toBe(park.length);
  });

  test.each(fields)('every value of $id is of its type, within its limits', ({ id, type, options, min, max }) => {
    const allowed = new Set(options?.map(({ value }) => value));
    const fits = {
      number: (text: string) => /^-?\d+(\.\d)?$/.test(text),
      integer: (text: string) => /^\d+$/.test(text),
      boolean: (text: string) => text === 'true' || text === 'false',
      string: () => true,
      enum: (text: string) => allowed.has(text),
      date: (text: string) => new Date(text).toISOString().slice(0, 10) === text,
    }[type];
    const values = park.map((row) => row[id] ?? '').filter((text) => text !== '');
    expect(values.filter((text) => !fits(text))).toEqual([]);
    expect(values.filter((text) => Number(text) < (min ?? Number.NEGATIVE_INFINITY))).toEqual([]);
    expect(values.filter((text) => Number(text) > (max ?? Number.POSITIVE_INFINITY))).toEqual([]);
  });

  test('about 3 cells in 100 are missing', () => {
    const empty = latest.flatMap((row) => Object.values(row)).filter((text) => text === '').length;
    const share = empty / (latest.length * inventedColumns.length);
    expect(share).toBeGreaterThan(0.025);
    expect(share).toBeLessThan(0.035);
  });

  test('completeness is what the record itself shows', () => {
    for (const row of latest.slice(0, 50)) {
      const given = fields.filter(({ id }) => id !== 'data_completeness' && row[id] !== '').length;
      expect(Number(row.data_completeness)).toBeCloseTo((100 * given) / (fields.length - 1), 1);
    }
  });

  test('few stand on a list that keeps them out', () => {
    const lists = ['serious_illegal', 'dishonest_executee', 'research_misconduct', 'tax_violation', 'data_falsified'];
    const listed = latest.filter((row) => lists.some((list) => row[list] === 'true')).length;
    expect(listed).toBeGreaterThan(0);
    expect(listed / latest.length).toBeLessThan(0.02);
  });
});

describe('The figures agree with each other', () => {
  test('assets are liabilities and net assets', () => {
    for (const row of park) {
      if (row.total_assets_y0 === '' || row.total_liabilities_y0 === '' || row.net_assets_y0 === '') continue;
      const parts = Number(row.total_liabilities_y0) + Number(row.net_assets_y0);
      expect(Math.abs(parts - Number(row.total_assets_y0))).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    { part: 'rd_staff_y0', whole: 'tech_staff_y0' },
    { part: 'tech_staff_y0', whole: 'staff_total_y0' },
    { part: 'doctor_staff', whole: 'master_plus_staff' },
    { part: 'master_plus_staff', whole: 'staff_total_y0' },
    { part: 'social_insured_staff', whole: 'staff_total_y0' },
    { part: 'grads_recruited_y0', whole: 'staff_total_y0' },
    { part: 'inv_patent_highvalue', whole: 'inv_patent_valid' },
    { part: 'inv_patent_grant_y0', whole: 'inv_patent_valid' },
    { part: 'inv_patent_valid', whole: 'class1_ip' },
    { part: 'class1_ip_self', whole: 'class1_ip' },
    { part: 'class1_ip_highvalue', whole: 'class1_ip_self' },
    { part: 'utility_model_valid', whole: 'class2_ip' },
    { part: 'main_revenue_y0', whole: 'revenue_y0' },
    { part: 'hightech_revenue_y0', whole: 'main_revenue_y0' },
    { part: 'newproduct_revenue_y0', whole: 'main_revenue_y0' },
    { part: 'export_revenue_y0', whole: 'revenue_y0' },
    { part: 'operating_cost_y0', whole: 'cost_total_y0' },
    { part: 'equity_financing_y0', whole: 'equity_financing_3y' },
    { part: 'equity_financing_3y', whole: 'equity_financing_total' },
    { part: 'paid_capital', whole: 'reg_capital' },
  ])('$part is at most $whole', ({ part, whole }) => {
    const pairs = park.map((row) => both(row, part, whole)).filter((pair) => pair !== undefined);
    expect(pairs.length).toBeGreaterThan(1500);
    expect(pairs.filter(([x, y]) => x > y)).toEqual([]);
  });

  test.each([
    { now: 'revenue_y0', last: 'revenue_y1' },
    { now: 'revenue_y1', last: 'revenue_y2' },
    { now: 'rd_expense_y0', last: 'rd_expense_y1' },
    { now: 'staff_total_y0', last: 'staff_total_y1' },
    { now: 'net_assets_y0', last: 'net_assets_y1' },
    { now: 'tax_paid_y0', last: 'tax_paid_y1' },
    { now: 'total_profit_y0', last: 'total_profit_y1' },
  ])('$last of a period is $now of the period before', ({ now, last }) => {
    const before = new Map(park.map((row) => [`${row.enterpriseId} ${Number(row.period) + 1}`, row]));
    let compared = 0;
    for (const row of park) {
      const earlier = before.get(`${row.enterpriseId} ${row.period}`);
      if (!earlier || earlier[now] === '' || row[last] === '') continue;
      expect(row[last]).toBe(earlier[now]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test('a firm keeps its name, field and founding date', () => {
    for (const column of ['name', 'industry_code', 'tech_field', 'est_date', 'main_product']) {
      const first = new Map<string, string>();
      for (const row of park) {
        const text = row[column] ?? '';
        if (text === '') continue;
        const known = first.get(row.enterpriseId ?? '') ?? text;
        expect(text).toBe(known);
        first.set(row.enterpriseId ?? '', known);
      }
    }
  });

  test('only a high-tech enterprise has a certificate, still valid in the period', () => {
    for (const row of park) {
      if (row.hnte_valid_to === '' || row.tech_qualification === '') continue;
      expect(row.tech_qualification).toBe('hnte');
      expect((row.hnte_valid_to ?? '') >= (row.period ?? '')).toBe(true);
    }
  });
});

test('all stages of the full template are there: pre-revenue and young, small, growing and large', () => {
  const revenue = latest.filter((row) => row.revenue_y0 !== '').map((row) => Number(row.revenue_y0));
  const share = (from: number, to: number) => revenue.filter((x) => x >= from && x < to).length / revenue.length;
  expect(share(0, 1)).toBeGreaterThan(0.04);
  expect(share(0, 2000)).toBeGreaterThan(0.4);
  expect(share(2000, 20000)).toBeGreaterThan(0.25);
  expect(share(20000, Number.POSITIVE_INFINITY)).toBeGreaterThan(0.1);
});
