import { loadavg } from 'node:os';
import type { Row } from '../row.ts';
import { threeDigits } from '../table.ts';

/** Times of a page are worth what the machine left of itself: this says how busy it was. */
export function loadRow(section: string): Row {
  const [lastMinute = Number.NaN] = loadavg();
  return {
    what: `${section}: load of the machine's last minute`,
    records: 1,
    time: Number.NaN,
    shown: threeDigits(lastMinute),
  };
}
