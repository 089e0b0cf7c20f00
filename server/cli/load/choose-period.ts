import { type Period, parsePeriod } from '../../../rules/period.ts';
import type { RecordTable } from '../../../rules/records/record-table.ts';
import { periodOf } from '../../records/cells/period-cell.ts';
import { say } from '../messages/say.ts';
import { inputRefusal, usageRefusal } from '../refusal.ts';

/** The period that is asked for, else the latest where all are of one kind. */
export function choosePeriod(table: RecordTable, asked: string | undefined): string {
  const texts = [...new Set(table.periods)].sort();
  if (asked !== undefined) {
    const period = periodOf(asked);
    if (period === undefined) throw usageRefusal(say('period.malformed', asked));
    if (!texts.includes(period)) throw inputRefusal(say('period.absent', period, texts));
    return period;
  }
  const periods = texts.map((text) => parsePeriod(text)).filter((period): period is Period => period !== undefined);
  if (new Set(periods.map(({ kind }) => kind)).size > 1) throw inputRefusal(say('period.kinds', texts));
  const latest = periods.at(-1);
  if (!latest) throw inputRefusal(say('period.absent', '', texts));
  return latest.text;
}

/** How many enterprises of the table have no record in the period. */
export function enterprisesWithout(table: RecordTable, period: string): number {
  const all = new Set(table.enterpriseIds);
  for (let row = 0; row < table.size; row++)
    if (table.periods[row] === period) all.delete(table.enterpriseIds[row] as string);
  return all.size;
}
