import { parseDay, yearsBetween } from '../../rules/calendar.ts';
import { templateNamed } from '../../rules/templates/index.ts';
import { type BusinessYear, businessYears } from './business-year.ts';
import { type Cells, textOf } from './cells.ts';
import { type Enterprise, enterpriseAt, lastYear, yearly } from './enterprise.ts';
import { finances } from './finances.ts';
import { financing } from './financing.ts';
import { intellectualProperty } from './intellectual-property.ts';
import { blank, missingWeights } from './missing.ts';
import { qualifications } from './qualifications.ts';
import { research } from './research.ts';
import { staffing } from './staff.ts';
import { expertReviews, risks } from './standing.ts';

export interface ParkSize {
  readonly enterprises: number;
  /** Whole years, the last of them 2025. A firm has no record of the years before its founding. */
  readonly periods: number;
  readonly seed: number;
}

const fieldIds = (templateNamed('suzhou')?.definition.fields ?? []).map(({ id }) => id);
const reserved = ['enterpriseId', 'name', 'period'];
const weights = missingWeights(fieldIds);
/** With the cells that are empty for a reason, such as a certificate’s end where there is none, 3 in 100 are empty. */
const lostShare = 0.02;

/** What a park's own tables hold although it follows from another field: full years since the founding. */
const derived = ['company_age'];

/** The header: the three reserved columns, then every field, then what is derived. */
export const inventedColumns: readonly string[] = [...reserved, ...fieldIds, ...derived];
const columnOf = new Map(inventedColumns.map((id, column) => [id, column]));

/** One row for each enterprise and period, an enterprise's periods in order; '' is missing. */
export function* inventPark({ enterprises, periods, seed }: ParkSize): Generator<readonly string[]> {
  const firstYear = lastYear - periods + 1;
  for (let index = 0; index < enterprises; index++) {
    const enterprise = enterpriseAt(index, seed);
    const years = businessYears(enterprise, firstYear - 2);
    for (let year = firstYear; year <= lastYear; year++) {
      const now = years.get(year);
      if (now) yield row(enterprise, now, years.get(year - 1), years.get(year - 2));
    }
  }
}

function row(enterprise: Enterprise, now: BusinessYear, before?: BusinessYear, earlier?: BusinessYear): string[] {
  const texts = inventedColumns.map(() => '');
  texts[0] = enterprise.creditCode;
  texts[1] = enterprise.name;
  texts[2] = String(now.year);
  write(texts, enterprise.identity);
  write(texts, finances(enterprise, now, before, earlier));
  write(texts, research(enterprise, now, before, earlier));
  write(texts, staffing(enterprise, now, before));
  write(texts, intellectualProperty(enterprise, now));
  write(texts, qualifications(enterprise, now));
  write(texts, financing(enterprise, now, before, earlier));
  write(texts, risks(enterprise, now));
  write(texts, expertReviews(enterprise, now));
  blank(texts, reserved.length, weights, yearly(enterprise, now.year, 11), lostShare);
  const cell = (id: string) => columnOf.get(id) as number;
  texts[cell('data_completeness')] = completeness(texts);
  texts[cell('company_age')] = fullYears(texts[cell('est_date')] as string, now.year);
  return texts;
}

/** Part by part: one object of all 137 fields would cost far more than the figures in it. */
function write(texts: string[], cells: Cells): void {
  for (const id in cells) texts[columnOf.get(id) as number] = textOf(cells[id]);
}

/** From the founding to the end of the year; '' where the founding is not known. */
function fullYears(founded: string, year: number): string {
  const from = parseDay(founded);
  const to = parseDay(`${year}-12-31`);
  return from === undefined || to === undefined ? '' : String(Math.floor(yearsBetween(from, to)));
}

/** Percent of the fields that have a value, itself not counted. */
function completeness(texts: readonly string[]): string {
  let empty = -1 - derived.length;
  for (const text of texts) if (text === '') empty += 1;
  return String(Math.round((1000 * (fieldIds.length - 1 - empty)) / (fieldIds.length - 1)) / 10);
}
