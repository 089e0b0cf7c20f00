import type { Reach } from './aims.ts';
import { isContinuous, isWhole } from './grid.ts';
import type { Trial, TrialBench } from './trials.ts';

const parts = 16;
const mostRounds = 8;
const mostDecimals = 8;
/** A round number may ask for this much more of the change than is needed. */
const generosity = 0.02;

/** Moves each `reaching` as near to the own value as the mark allows: all of them together, part by part. */
export function* narrowed(reaches: readonly Reach[], bench: TrialBench): Generator<void, readonly Reach[]> {
  let now = reaches;
  for (let round = 0; round < mostRounds && now.some(isOpen); round++) {
    const points = now.map((reach) => (isOpen(reach) ? between(reach) : []));
    const trials = now.flatMap((reach, i) => (points[i] ?? []).map((cell): Trial => ({ field: reach.field.id, cell })));
    const tried = yield* bench.run(trials);
    let row = 0;
    now = now.map((reach, i) => {
      let [short, reaching, found] = [reach.short, reach.reaching, false];
      for (const cell of points[i] ?? []) {
        const mark = tried.markOf(reach.indicator, row++);
        if (found) continue;
        if (mark >= reach.mark) [reaching, found] = [cell, true];
        else short = cell;
      }
      return { ...reach, short, reaching };
    });
  }
  return now;
}

function isOpen({ field, short, reaching }: Reach): boolean {
  if (!isContinuous(field) || Number.isNaN(short)) return false;
  const gap = Math.abs(reaching - short);
  return isWhole(field) ? gap > 1 : gap > 1e-9 * Math.max(Math.abs(reaching), Math.abs(short), 1e-3);
}

/** From the short side on. */
function between({ field, short, reaching }: Reach): readonly number[] {
  const step = (reaching - short) / (parts + 1);
  const points = Array.from({ length: parts }, (_, i) => short + step * (i + 1));
  return isWhole(field)
    ? [...new Set(points.map(Math.round))].filter((one) => one !== short && one !== reaching)
    : points;
}

/** Values that a person would write, the roundest first, each at or a little beyond the one needed; that one is the last. */
export function roundValues({ field, reaching, short }: Reach, own: number): readonly number[] {
  if (!isContinuous(field) || isWhole(field)) return [reaching];
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field;
  const up = reaching > (Number.isNaN(own) ? short : own);
  const allowed = Math.abs(reaching - (Number.isNaN(own) ? 0 : own)) * generosity;
  const rounded = Array.from({ length: mostDecimals + 1 }, (_, decimals) => {
    const power = 10 ** decimals;
    const whole = up ? Math.ceil(reaching * power - 1e-9) : Math.floor(reaching * power + 1e-9);
    return Number((whole / power).toFixed(decimals));
  });
  const fits = rounded.filter((one) => one >= min && one <= max && Math.abs(one - reaching) <= allowed);
  return [...new Set([...fits, reaching])];
}
