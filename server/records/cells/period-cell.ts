import { parsePeriod } from '../../../rules/period.ts';
import { halfWidth } from '../../../rules/units/folded.ts';

const chinese = /^(\d{4})\s*年(?:度)?\s*(?:(上半年|下半年)|第?([一二三四1-4])季度?)?$/;
const quarters = '一二三四';

/** The period as the engine writes it: `2025`, `2025H1`, `2025Q3`; undefined where the text is none. */
export function periodOf(text: string): string | undefined {
  const written = halfWidth(text).toUpperCase();
  const found = chinese.exec(written);
  const plain = found ? inLetters(found[1] ?? '', found[2], found[3]) : written;
  return parsePeriod(plain)?.text;
}

function inLetters(year: string, half: string | undefined, quarter: string | undefined): string {
  if (half !== undefined) return `${year}H${half === '上半年' ? 1 : 2}`;
  if (quarter === undefined) return year;
  return `${year}Q${quarters.includes(quarter) ? quarters.indexOf(quarter) + 1 : quarter}`;
}
