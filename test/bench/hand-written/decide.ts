import { reasonCode } from './reasons.ts';
import { type AdjustmentColumns, excluded, type Standing, scored, unclassified, vetoed } from './standing.ts';

const noEstDate = reasonCode('read', 'est_date');

/** The loop from the founding date and the risk lists to the stage, the status and the slot. */
export function decideLoop(
  field: (id: string) => Float64Array,
  codeOf: (text: string) => number,
  endYear: number,
  standing: Standing,
): (from: number, to: number) => void {
  const foundedOn = field('est_date');
  const revenue = field('revenue_y0');
  const illegal = field('serious_illegal');
  const executee = field('dishonest_executee');
  const misconduct = field('research_misconduct');
  const taxViolation = field('tax_violation');
  const falsified = field('data_falsified');
  const environment = field('env_serious');
  const accident = field('safety_accident');
  const [larger, major] = [codeOf('larger'), codeOf('major')];
  const { ages, agesMissing, stages, slots, statuses, decidedBy, adjustments } = standing;
  const [v1, v2, v3, v4, v5, v6] = adjustments.slice(4) as [
    AdjustmentColumns,
    AdjustmentColumns,
    AdjustmentColumns,
    AdjustmentColumns,
    AdjustmentColumns,
    AdjustmentColumns,
  ];
  return (from, to) => {
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
  };
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
