import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import { validateResult } from '../../../schemas/validate.ts';
import { definition, scratch } from '../records/fixture.ts';
import { runCli } from './run-cli.ts';

const folder = scratch();
afterAll(folder.clean);

const rules = folder.file(
  'rules.json',
  JSON.stringify({
    ...definition,
    fields: [
      ...definition.fields,
      { id: 'blacklisted', name: { 'zh-CN': '失信', en: 'Blacklisted' }, type: 'boolean' },
    ],
    adjustments: [
      {
        id: 'dishonest',
        kind: 'exclude',
        name: { 'zh-CN': '=失信企业', en: '=Blacklisted firms' },
        when: { all: [{ fact: 'blacklisted', operator: 'equal', value: true }] },
      },
    ],
    applications: [
      { id: 'loan', name: { 'zh-CN': '积分贷', en: 'Loan' }, amount: { formula: 'revenue * 2', unit: '万元' } },
    ],
  }),
);
const rows = [
  'enterpriseId,name,period,revenue,rdShare,blacklisted',
  'E1,甲公司,2025,50,5,否',
  'E2,=1+1,2025,100,10,否',
  'E3,constructor,2025,,1,是',
  'E4,去年的,2024,1,1,否',
];
const records = folder.file('records.csv', rows.join('\n'));
const target = (name: string) => join(folder.path, name);

describe('score', () => {
  test('prints JSON that keeps to the schema, of the latest period, and warns of those who are not in it', async () => {
    const { code, out, err } = await runCli(['score', rules, records]);
    const result: unknown = JSON.parse(out);
    expect(validateResult(result)).toMatchObject({ ok: true });
    expect(result).toMatchObject({
      period: '2025',
      definitionHash: definitionHash(JSON.parse(readFileSync(rules, 'utf8'))),
      sheets: [
        { enterpriseId: 'E1', status: 'scored', total: 50, rank: 2, nodes: { rd: { value: 5, mark: 5, points: 25 } } },
        { enterpriseId: 'E2', status: 'scored', total: 100, rank: 1, applications: { loan: { amount: 200 } } },
        {
          enterpriseId: 'E3',
          status: 'excluded',
          total: null,
          reasons: [{ code: 'excluded', adjustment: 'dishonest' }],
        },
      ],
    });
    expect(code).toBe(0);
    expect(err).toContain('Warning: 1 enterprise has no record for 2025 and is not scored.');
  });

  test('writes the same JSON to a file', async () => {
    await runCli(['score', rules, records, '--out', target('out.json')]);
    expect(readFileSync(target('out.json'), 'utf8')).toBe((await runCli(['score', rules, records])).out);
  });

  test.each(['2024', '２０２４', '2024年'])('scores the period that is asked for: %s', async (period) => {
    const { out } = await runCli(['score', rules, records, '--period', period]);
    expect(JSON.parse(out)).toMatchObject({ period: '2024', sheets: [{ enterpriseId: 'E4' }] });
  });

  test.each([
    [['--period', '2023'], 'There is no record for the period "2023". The file has: 2024, 2025.'],
    [[], 'The records are of periods of several kinds'],
  ])('refuses a period that can not be told: %j', async (options, message) => {
    const mixed = folder.file(
      'mixed.csv',
      [...rows, ...(options.length === 0 ? ['E1,甲,2025H1,1,1,否'] : [])].join('\n'),
    );
    const { code, out, err } = await runCli(['score', rules, mixed, ...options]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
  });

  test('writes CSV that Excel opens: marked, a row an enterprise, no formulas, reasons in words', async () => {
    await runCli(['score', rules, records, '--out', target('out.csv'), '--lang', 'zh-CN']);
    const bytes = readFileSync(target('out.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const written: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
    expect(written).toMatchObject([
      {
        enterpriseId: 'E1',
        name: '甲公司',
        status: 'scored',
        total: '50',
        rank: '2',
        'rd.mark': '5',
        'rd.points': '25',
      },
      { enterpriseId: 'E2', name: "'=1+1", 'loan.eligible': 'true', 'loan.amount': '200', 'total.points': '100' },
      { enterpriseId: 'E3', status: 'excluded', total: '', reasons: '排除：=失信企业', 'loan.reasons': '未评分' },
    ]);
  });

  test('keeps a name of two lines within its cell', async () => {
    const folded = folder.file('folded.csv', `${rows[0]}\nE1,"甲\r乙",2025,50,5,否\n`);
    await runCli(['score', rules, folded, '--out', target('folded-out.csv')]);
    const written: Record<string, string>[] = parse(readFileSync(target('folded-out.csv')), {
      bom: true,
      columns: true,
    });
    expect(written).toMatchObject([{ enterpriseId: 'E1', name: '甲\r乙', status: 'scored' }]);
  });

  test.each([
    ['zh-CN', ['积分排名', '指标明细'], '排名', '研发：得分'],
    ['en', ['Ranking', 'Indicators'], 'Rank', 'R&D: mark'],
  ])('writes a workbook of two sheets, best first, in %s', async (language, names, rank, mark) => {
    await runCli(['score', rules, records, '--out', target('out.xlsx'), '--lang', language]);
    const book = read(readFileSync(target('out.xlsx')));
    expect(book.SheetNames).toEqual(names);
    const [ranking = [], indicators = []] = names.map((name) => {
      const sheet = book.Sheets[name];
      return sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet) : [];
    });
    expect(ranking.map((row) => row[rank])).toEqual([1, 2, undefined]);
    expect(indicators.map((row) => row[mark])).toEqual([10, 5, 1]);
    expect(Object.values(ranking[0] ?? {})).toContain('=1+1');
    expect(Object.values(ranking[2] ?? {})).toContain('constructor ');
  });
});

test('A workbook of more columns than Excel has is refused, and nothing is written', async () => {
  const [indicator] = 'children' in definition.tree ? definition.tree.children : [];
  const group = (at: number) => ({
    id: `g${at}`,
    name: { 'zh-CN': '组' },
    children: Array.from({ length: 1000 }, (_, place) => ({ ...indicator, id: `i${at}_${place}` })),
  });
  const tree = { ...definition.tree, children: Array.from({ length: 6 }, (_, at) => group(at)) };
  const path = folder.file('broad.json', JSON.stringify({ ...definition, tree }));
  const { code, err } = await runCli(['score', path, records, '--out', target('broad.xlsx')]);
  expect(code).toBe(1);
  expect(err).toContain('more than the 16384 that a workbook can have. Choose .csv or .json.');
  expect(existsSync(target('broad.xlsx'))).toBe(false);
});

describe('What is wrong is told, each with its place, and nothing is written', () => {
  beforeEach(() => expect(existsSync(target('never.json'))).toBe(false));

  test('records', async () => {
    const bad = folder.file('bad.csv', `${rows[0]}\nE1,甲,2025,"1,2oo",5,否\nE2,乙,2025,1,5,或许\n`);
    const { code, out, err } = await runCli(['score', rules, bad, '--out', target('never.json')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${bad}: row 2, column revenue: "1,2oo" is not a number.`);
    expect(err).toContain(`${bad}: row 3, column blacklisted: "或许" is neither yes nor no.`);
    expect(existsSync(target('never.json'))).toBe(false);
  });

  test('records, in Chinese', async () => {
    const bad = folder.file('bad.csv', `${rows[0]}\nE1,甲,2025,"1,2oo",5,否\n`);
    const { err } = await runCli(['score', rules, bad, '--lang', 'zh-CN']);
    expect(err).toContain(`${bad}：第 2 行，revenue 列：“1,2oo”不是数字。`);
  });

  test('more than a thousand faults are counted', async () => {
    const many = Array.from({ length: 1003 }, (_, index) => `E${index},甲,2025,x,5,否`);
    const { err } = await runCli(['score', rules, folder.file('many.csv', [rows[0], ...many].join('\n'))]);
    expect(err.trimEnd().split('\n')).toHaveLength(1001);
    expect(err).toContain('and 3 more');
  });

  test('a missing column is a warning, and an error with --strict', async () => {
    const narrow = folder.file('narrow.csv', 'enterpriseId,period,revenue,rdShare\nE1,2025,1,1\n');
    const lenient = await runCli(['score', rules, narrow]);
    expect(lenient.code).toBe(0);
    expect(lenient.err).toContain('Field "blacklisted" (失信) has no column');
    const strict = await runCli(['score', rules, narrow, '--strict', '--out', target('never.json')]);
    expect(strict).toMatchObject({ code: 1, out: '' });
  });

  test.each([
    ['not JSON', '{"formatVersion": 1,', '/'],
    ['another version', JSON.stringify({ ...definition, formatVersion: 2 }), '/formatVersion'],
    [
      'a formula that reads nothing',
      JSON.stringify(definition).replace('"rdShare","scoring', '"rdShar","scoring'),
      '/tree/children/0/formula',
    ],
  ])('a definition: %s', async (_, content, pointer) => {
    const path = folder.file('wrong.json', content);
    const { code, out, err } = await runCli(['score', path, records, '--out', target('never.json')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${path}: ${pointer}: `);
  });

  test('No temporary file is left beside a result', () => {
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('check', () => {
  test('tells the errors of a definition with code and pointer', async () => {
    const path = folder.file(
      'wrong.json',
      JSON.stringify(definition).replace('"rdShare","scoring', '"rdShar","scoring'),
    );
    const { code, err, out } = await runCli(['check', path]);
    expect(code).toBe(1);
    expect(err).toContain(`${path}: /tree/children/0/formula: `);
    expect(err).toContain('Did you mean "rdShare"');
    expect(out).toContain('1 error');
  });

  test('refuses a definition whose names would be garbled', async () => {
    const path = folder.file(
      'gb.json',
      Buffer.from('{"formatVersion":1,"name":{"zh-CN":"\xbb\xfd\xb7\xd6"}}', 'latin1'),
    );
    expect(await runCli(['check', path])).toEqual({
      code: 1,
      out: '',
      err: `${path}: the definition is not UTF-8 text. Save it as UTF-8.\n`,
    });
  });

  test('abridges the pointer to what is nested without end', async () => {
    const { code, err } = await runCli(['check', folder.file('deep.json', '['.repeat(1_000_000))]);
    expect(code).toBe(1);
    expect(err).toContain('/0/0…/0/0');
    expect(err.length).toBeLessThan(400);
  });

  test('lists a thousand problems, errors before warnings, and counts the others', async () => {
    const [indicator] = 'children' in definition.tree ? definition.tree.children : [];
    const children = Array.from({ length: 1000 }, (_, at) => ({ ...indicator, id: `i${at}`, formula: 'nope' }));
    const wrong = { ...definition, tree: { ...definition.tree, children } };
    const path = folder.file('thousand.json', JSON.stringify(wrong));
    for (const argv of [
      ['check', path],
      ['score', path, records],
    ]) {
      const { code, err } = await runCli(argv);
      const lines = err.trimEnd().split('\n');
      expect(code).toBe(1);
      expect(lines.slice(0, 1000).every((line) => line.includes('"nope" is neither'))).toBe(true);
      expect(lines.slice(1000)).toEqual(argv[0] === 'check' ? [expect.stringMatching(/^and \d+ more$/)] : []);
    }
  });

  test('passes a definition with warnings', async () => {
    expect((await runCli(['check', 'template:torch'])).code).toBe(0);
  });
});
