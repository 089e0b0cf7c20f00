import type { Scoring } from '../../../../schemas/definition.ts';

/** The most that a scoring names; null: it always ends at the full marks. */
export function highestMark(scoring: Scoring): number | null {
  switch (scoring.method) {
    case 'bands':
      return Math.max(0, ...scoring.bands.map(({ mark }) => mark));
    case 'piecewise':
      return Math.max(0, ...scoring.points.map(([, mark]) => mark));
    case 'boolean':
      return Math.max(scoring.mark, scoring.otherwise ?? 0);
    case 'lookup':
      return Math.max(scoring.otherwise ?? 0, ...Object.values(scoring.marks));
    case 'perUnit':
    case 'steps':
      return scoring.cap ?? null;
    default:
      return null;
  }
}

/** Every mark that a scoring names, times a number. */
export function withMarksTimes(scoring: Scoring, times: number): Scoring {
  const by = (mark: number) => Number((mark * times).toPrecision(6));
  switch (scoring.method) {
    case 'bands':
      return { ...scoring, bands: scoring.bands.map(({ from, mark }) => ({ from, mark: by(mark) })) };
    case 'piecewise':
      return { ...scoring, points: scoring.points.map(([value, mark]) => [value, by(mark)]) };
    case 'boolean':
      return { ...scoring, mark: by(scoring.mark), ...optional('otherwise', scoring.otherwise, by) };
    case 'lookup': {
      const marks = Object.fromEntries(Object.entries(scoring.marks).map(([key, mark]) => [key, by(mark)]));
      return { ...scoring, marks, ...optional('otherwise', scoring.otherwise, by) };
    }
    case 'perUnit':
      return { ...scoring, marksPerUnit: by(scoring.marksPerUnit), ...optional('cap', scoring.cap, by) };
    case 'steps': {
      const { base, marksPerStep, cap } = scoring;
      return { ...scoring, base: by(base), marksPerStep: by(marksPerStep), ...optional('cap', cap, by) };
    }
    case 'zScore':
      return { ...scoring, mean: by(scoring.mean), spread: by(scoring.spread) };
    case 'percentile':
    case 'minMax':
      return { ...scoring, ...optional('lowest', scoring.lowest, by) };
    case 'linear':
      return scoring;
  }
}

function optional<Key extends string>(key: Key, mark: number | undefined, by: (mark: number) => number) {
  return mark === undefined ? {} : { [key]: by(mark) };
}
