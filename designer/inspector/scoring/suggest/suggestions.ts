import type { Scoring, ScoringOf } from '../../../../schemas/definition.ts';
import { withoutNoise } from '../axis/tidy.ts';
import type { Bands } from '../methods/bands-edits.ts';
import { reachOf } from '../methods/per-unit.ts';
import { cutAt } from './cut.ts';
import { forSteps } from './for-steps.ts';
import type { Suggestion } from './suggestion.ts';

const shares = [3, 4, 5, 10] as const;
const tops = [10, 20, 30] as const;

const movable: readonly Scoring['method'][] = ['bands', 'linear', 'perUnit', 'piecewise', 'steps'];

/** Methods with thresholds that the park's values can move. */
export function hasSuggestions({ method }: Scoring): boolean {
  return movable.includes(method);
}

export function suggestionsFor(scoring: Scoring, fullMarks: number, ascending: Float64Array): readonly Suggestion[] {
  if (ascending.length < 10) return [];
  const all = offersFor(scoring, fullMarks, ascending);
  const now = JSON.stringify(scoring);
  return all.filter((one) => JSON.stringify(one.scoring) !== now);
}

function offersFor(scoring: Scoring, fullMarks: number, ascending: Float64Array): readonly Suggestion[] {
  switch (scoring.method) {
    case 'bands':
      return forBands(scoring, fullMarks, ascending);
    case 'linear':
      return forLinear(scoring, ascending);
    case 'perUnit':
      return forPerUnit(scoring, fullMarks, ascending);
    case 'piecewise':
      return forPiecewise(scoring, ascending);
    case 'steps':
      return forSteps(scoring, fullMarks, ascending);
    default:
      return [];
  }
}

function forBands(scoring: Bands, fullMarks: number, ascending: Float64Array): readonly Suggestion[] {
  const marks = scoring.bands.map(({ mark }) => mark);
  const falls = (marks[0] ?? 0) > (marks.at(-1) ?? 0);
  const first = scoring.bands[0]?.from === null ? (marks[0] ?? 0) : 0;
  const [least, most] = falls ? [first || fullMarks, marks.at(-1) ?? 0] : [first, marks.at(-1) || fullMarks];
  const isOpen = scoring.bands[0]?.from === null;
  const ownMarks = isOpen ? marks : [0, ...marks];
  const equal = shares.map((count): Suggestion => {
    const evenly = Array.from({ length: count }, (_, at) =>
      withoutNoise(Math.round((least + ((most - least) * at) / (count - 1)) * 10) / 10),
    );
    return { id: 'equalShares', number: count, scoring: cutEqually(scoring, evenly, ascending) };
  });
  const same: Suggestion[] =
    ownMarks.length > 1
      ? [{ id: 'sameBands', number: ownMarks.length, scoring: cutEqually(scoring, ownMarks, ascending) }]
      : [];
  const last = scoring.bands.length - 1;
  const top = tops.flatMap((percent): Suggestion[] => {
    const at = falls ? 1 : last;
    const from = cutAt(ascending, falls ? percent / 100 : 1 - percent / 100);
    const [before, after] = [scoring.bands[at - 1]?.from ?? Number.NEGATIVE_INFINITY, scoring.bands[at + 1]?.from];
    const band = scoring.bands[at];
    // Only the one boundary moves: where it would pass another, it is no small change.
    if (!band || band.from === null || !(from > before) || (after != null && from >= after)) return [];
    const bands = scoring.bands.with(at, { ...band, from });
    return [{ id: 'topFull', number: percent, scoring: { ...scoring, bands } }];
  });
  return [...top, ...same, ...equal.filter(({ number }) => number !== ownMarks.length)];
}

/** As many bands as marks, each with an equal share where values that many have do not hinder it. */
function cutEqually(scoring: Bands, marks: readonly number[], ascending: Float64Array): Bands {
  const bands = marks.flatMap((mark, at): Bands['bands'] => {
    if (at === 0) return [{ from: null, mark }];
    const from = cutAt(ascending, at / marks.length);
    return from > (ascending[0] ?? Number.NEGATIVE_INFINITY) ? [{ from, mark }] : [];
  });
  // Where cuts fall together, the one with the higher place wins.
  const apart = bands.filter(({ from }, at) => from === null || from !== bands[at + 1]?.from);
  return { ...scoring, bands: apart };
}

function forLinear(scoring: ScoringOf<'linear'>, ascending: Float64Array): readonly Suggestion[] {
  const falls = scoring.from > scoring.to;
  const at = (share: number) => cutAt(ascending, falls ? 1 - share : share);
  const fromTo = [5, 10].map((percent): Suggestion => {
    const [from, to] = [at(percent / 100), at(1 - percent / 100)];
    return { id: 'fromTo', number: percent, scoring: { ...scoring, from, to } };
  });
  const top = tops.map((percent): Suggestion => {
    return { id: 'topFull', number: percent, scoring: { ...scoring, to: at(1 - percent / 100) } };
  });
  const bottom: Suggestion = { id: 'bottomZero', number: 20, scoring: { ...scoring, from: at(0.2) } };
  return [...top, bottom, ...fromTo].filter(
    ({ scoring: one }) => one.method === 'linear' && one.from !== one.to && one.from > one.to === falls,
  );
}

function forPerUnit(scoring: ScoringOf<'perUnit'>, fullMarks: number, ascending: Float64Array): readonly Suggestion[] {
  const start = scoring.offset ?? 0;
  const most = (reachOf(scoring, fullMarks) - start) * scoring.marksPerUnit;
  return tops.flatMap((percent): Suggestion[] => {
    const reach = cutAt(ascending, 1 - percent / 100);
    if (!(reach > start)) return [];
    const marksPerUnit = Number((most / (reach - start)).toPrecision(3));
    return [{ id: 'topFull', number: percent, scoring: { ...scoring, marksPerUnit } }];
  });
}

function forPiecewise(scoring: ScoringOf<'piecewise'>, ascending: Float64Array): readonly Suggestion[] {
  const marks = scoring.points.map(([, mark]) => mark);
  if (marks.length < 2) return [];
  const points = marks.flatMap((mark, at): (readonly [number, number])[] => {
    const value = cutAt(ascending, 0.05 + (0.9 * at) / (marks.length - 1));
    return Number.isFinite(value) ? [[value, mark]] : [];
  });
  const isRising = points.every(([value], at) => at === 0 || value > (points[at - 1]?.[0] ?? Number.NEGATIVE_INFINITY));
  return isRising ? [{ id: 'sameBands', number: marks.length, scoring: { ...scoring, points } }] : [];
}
