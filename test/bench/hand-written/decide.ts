import type { Dataset } from '../../../rules/index.ts';
import { fieldOf } from './columns.ts';
import { reasonCode } from './reasons.ts';
import { type AdjustmentColumns, excluded, type Standing, scored, unclassified, vetoed } from './standing.ts';

const noEstDate = reasonCode('read', 'est_date');

/** The columns that stages and statuses are decided by. */
export interface DecisiveColumns {
  readonly endYear: number;
  readonly foundedOn: Float64Array;
  readonly revenue: Float64Array;
  readonly illegal: Float64Array;
  readonly executee: Float64Array;
  readonly misconduct: Float64Array;
  readonly taxViolation: Float64Array;
  readonly falsified: Float64Array;
  readonly environment: Float64Array;
  readonly accident: Float64Array;
  readonly larger: number;
  readonly major: number;
}

export function decisiveColumns(dataset: Dataset): DecisiveColumns {
  return {
    endYear: dataset.period.year,
    foundedOn: fieldOf(dataset, 'est_date'),
    revenue: fieldOf(dataset, 'revenue_y0'),
    illegal: fieldOf(dataset, 'serious_illegal'),
    executee: fieldOf(dataset, 'dishonest_executee'),
    misconduct: fieldOf(dataset, 'research_misconduct'),
    taxViolation: fieldOf(dataset, 'tax_violation'),
    falsified: fieldOf(dataset, 'data_falsified'),
    environment: fieldOf(dataset, 'env_serious'),
    accident: fieldOf(dataset, 'safety_accident'),
    larger: dataset.dictionary.code('larger'),
    major: dataset.dictionary.code('major'),
  };
}

/** From the founding date and the risk lists to the stage, the status and the slot. */
export function decide(columns: DecisiveColumns, standing: Standing, from: number, to: number): void {
  const { endYear, foundedOn, revenue, illegal, executee, misconduct, taxViolation } = columns;
  const { falsified, environment, accident, larger, major } = columns;
  const { ages, agesMissing, stages, slots, statuses, decidedBy } = standing;
  const { v1, v2, v3, v4, v5, v6 } = standing.adjustments;
  for (let row = from; row < to; row++) {
    const day = foundedOn[row] as number;
    const age = endYear - yearOf(day);
    ages[row] = age;
    decidedBy[row] = -1;
    if (Number.isNaN(age)) agesMissing[row] = noEstDate;
    const stage = stageOf(age, revenue[row] as number);
    stages[row] = stage;
    if (stage < 0) {
      statuses[row] = unclassified;
      continue;
    }
    const decided = outcome(v1, row, yes(illegal[row] as number))
      ? 4
      : outcome(v2, row, yes(executee[row] as number))
        ? 5
        : outcome(v3, row, yes(misconduct[row] as number))
          ? 6
          : outcome(v4, row, yes(taxViolation[row] as number))
            ? 7
            : outcome(v5, row, yes(falsified[row] as number))
              ? 8
              : outcome(v6, row, harmful(environment[row] as number, accident[row] as number, larger, major))
                ? 9
                : -1;
    const status = decided < 0 ? scored : decided === 8 ? vetoed : excluded;
    decidedBy[row] = decided;
    statuses[row] = status;
    slots[row] = status === excluded ? stage + 5 : stage + 1;
  }
}

/** Calendar year of a day since 1970-01-01. At the end of a year the difference of two years is the age in full years. */
function yearOf(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // Years of this count begin in March: the last 60 days or so belong to the next calendar year.
  return era * 400 + yearOfEra + (dayOfYear >= 306 ? 1 : 0);
}

function stageOf(age: number, revenue: number): number {
  if (Number.isNaN(age) || Number.isNaN(revenue)) return -1;
  if (revenue < 50 || (age < 3 && revenue < 500)) return 0;
  if (revenue < 2000) return 1;
  return revenue < 20_000 ? 2 : 3;
}

function yes(cell: number): number {
  return cell === 1 ? 1 : Number.isNaN(cell) ? 2 : 0;
}

function harmful(environment: number, accident: number, larger: number, major: number): number {
  if (environment === 1 || accident === larger || accident === major) return 1;
  return Number.isNaN(environment) || Number.isNaN(accident) ? 2 : 0;
}

/** Notes what a condition gave, and tells whether it holds. */
function outcome({ outcomes }: AdjustmentColumns, row: number, held: number): boolean {
  if (held !== 0) outcomes[row] = held;
  return held === 1;
}
