import type { Scoring, ScoringOf } from '../../../../schemas/definition.ts';
import { rounded, withoutNoise } from '../axis/tidy.ts';
import { type Anchor, anchorsOf, anchorsOfPark, type Known } from './anchors.ts';
import type { Lost } from './lost.ts';

export interface Converted {
  readonly scoring: Scoring;
  readonly lost: readonly Lost[];
}

type Method = Scoring['method'];

/** What a method is made from: the points of the old one, and the marks that it gives at least and at most. */
interface Origin extends Known {
  readonly scoring: Scoring;
  readonly anchors: readonly Anchor[];
  /** The points are those of the old scoring, not of the park. */
  readonly isKept: boolean;
  readonly least: number;
  readonly most: number;
  readonly falls: boolean;
  /** Values that a lookup can list. */
  readonly categories: readonly string[];
}

/** The same intention by another method, as far as it can say it. */
export function converted(scoring: Scoring, to: Method, known: Known, categories: readonly string[]): Converted {
  if (scoring.method === to) return { scoring, lost: [] };
  const said = anchorsOf(scoring, known);
  const falls = fallsOf(scoring, said);
  const isKept = said.length > 0;
  const anchors = isKept ? said : anchorsOfPark(known, falls);
  const marks = marksNamed(scoring, known.fullMarks);
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const { scoring: made, lost } = makers[to]({ ...known, scoring, anchors, isKept, least, most, falls, categories });
  return { scoring: made, lost: [...new Set([...leftBehind(scoring, to), ...lost])] };
}

function fallsOf(scoring: Scoring, anchors: readonly Anchor[]): boolean {
  if ('direction' in scoring) return scoring.direction === 'less';
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (scoring.method === 'bands' && scoring.bands[0]?.from === null) return scoring.bands[0].mark > (last?.[1] ?? 0);
  return first !== undefined && last !== undefined && first[1] > last[1];
}

function marksNamed(scoring: Scoring, full: number): readonly number[] {
  switch (scoring.method) {
    case 'bands': {
      const marks = scoring.bands.map(({ mark }) => mark);
      return scoring.bands[0]?.from === null ? marks : [0, ...marks];
    }
    case 'piecewise':
      return scoring.points.length > 0 ? scoring.points.map(([, mark]) => mark) : [0, full];
    case 'boolean':
      return [scoring.mark, scoring.otherwise ?? 0];
    case 'lookup':
      return [...Object.values(scoring.marks), scoring.otherwise ?? 0];
    case 'perUnit':
    case 'steps':
      return [0, Math.min(scoring.cap ?? full, full)];
    case 'percentile':
    case 'minMax':
      return [scoring.lowest ?? 0, full];
    default:
      return [0, full];
  }
}

const isRelative = (method: Method) => method === 'percentile' || method === 'minMax' || method === 'zScore';
const isByCategory = (method: Method) => method === 'lookup' || method === 'boolean';

function leftBehind(scoring: Scoring, to: Method): readonly Lost[] {
  const { method } = scoring;
  const lost: Lost[] = [];
  if (method === 'bands' && scoring.boundary === 'upper') lost.push('boundary');
  if ((method === 'bands' || method === 'steps') && ['linear', 'piecewise', 'perUnit'].includes(to)) lost.push('jumps');
  if (isRelative(method) && !isRelative(to)) lost.push('population');
  if (method === 'lookup' || (method === 'boolean' && to !== 'lookup')) lost.push('categories');
  if (!isRelative(method) && !isByCategory(method) && (isRelative(to) || isByCategory(to))) lost.push('thresholds');
  return lost;
}

interface Made {
  readonly scoring: Scoring;
  readonly lost: readonly Lost[];
}

const proposed = ({ isKept }: Origin): readonly Lost[] => (isKept ? [] : ['proposed']);
const notEnds = ({ least, most, fullMarks }: Origin): readonly Lost[] =>
  least === 0 && most === fullMarks ? [] : ['ends'];
const inner = ({ anchors }: Origin): readonly Lost[] => (anchors.length > 2 ? ['inner'] : []);

/** The lowest and the highest point: where the marks begin to rise and where they end. */
function endsOf({ anchors }: Origin): readonly [Anchor, Anchor] {
  const [first = [0, 0], last = [100, 100]] = [anchors[0], anchors.at(-1)];
  return first[0] < last[0] ? [first, last] : [first, [first[0] + (Math.abs(first[0]) || 1), last[1]]];
}

const makers: { readonly [To in Method]: (origin: Origin) => Made } = {
  bands(origin) {
    const { anchors, scoring, falls, least, most } = origin;
    const glides = scoring.method === 'linear' || scoring.method === 'piecewise' || scoring.method === 'perUnit';
    const below = scoring.method === 'steps' ? 0 : falls ? most : least;
    const [head] = anchors;
    const starts = head && head[1] === below ? anchors.slice(1) : anchors;
    const bands = [{ from: null, mark: below }, ...starts.map(([from, mark]) => ({ from, mark }))];
    return {
      scoring: { method: 'bands', bands },
      lost: [...(glides ? ['between' as const] : []), ...proposed(origin)],
    };
  },
  piecewise(origin) {
    const { anchors } = origin;
    const points = anchors.length > 1 ? anchors : endsOf(origin);
    const { scoring } = origin;
    const isStepped = scoring.method === 'bands' || scoring.method === 'steps';
    const under = scoring.method === 'bands' && scoring.bands[0]?.from === null ? scoring.bands[0].mark : 0;
    const below: Lost[] = isStepped && points[0] && points[0][1] !== under ? ['below'] : [];
    return { scoring: { method: 'piecewise', points }, lost: [...below, ...proposed(origin)] };
  },
  linear(origin) {
    const [[start], [end]] = endsOf(origin);
    const [from, to] = origin.falls ? [end, start] : [start, end];
    return {
      scoring: { method: 'linear', from, to },
      lost: [...inner(origin), ...notEnds(origin), ...proposed(origin)],
    };
  },
  perUnit(origin) {
    const { falls, fullMarks } = origin;
    const [[start, low], [end, high]] = endsOf(origin);
    const rise = Math.abs(high - low) || fullMarks;
    const rate = rounded(rise / (end - start), 6);
    const offset = withoutNoise(low > 0 && !falls ? rounded(start - low / rate, 6) : start);
    const scoring: ScoringOf<'perUnit'> = {
      method: 'perUnit',
      marksPerUnit: rate,
      ...(offset === 0 ? {} : { offset }),
      ...capOf(origin),
    };
    return { scoring, lost: [...inner(origin), ...(falls ? ['direction' as const] : []), ...proposed(origin)] };
  },
  steps(origin) {
    const { anchors, falls } = origin;
    const rising = anchors.filter(([, mark]) => mark > 0);
    const [first, next] = rising.length > 1 && !falls ? rising : endsOf(origin);
    const [[at, base], [then, more]] = [first ?? [0, 0], next ?? [1, 1]];
    const scoring: ScoringOf<'steps'> = {
      method: 'steps',
      first: at,
      base: falls ? 0 : base,
      step: withoutNoise(then - at),
      marksPerStep: withoutNoise(Math.abs(more - base)) || 1,
      ...capOf(origin),
    };
    const lost: Lost[] = anchors.length > 2 && origin.scoring.method !== 'steps' ? ['inner'] : [];
    return { scoring, lost: [...lost, ...(falls ? ['direction' as const] : []), ...proposed(origin)] };
  },
  boolean: ({ least, most }) => ({
    scoring: { method: 'boolean', mark: most, ...(least === 0 ? {} : { otherwise: least }) },
    lost: [],
  }),
  lookup({ scoring, categories, least, most }) {
    if (scoring.method === 'boolean')
      return { scoring: { method: 'lookup', marks: { true: most, false: scoring.otherwise ?? 0 } }, lost: [] };
    const marks = Object.fromEntries(categories.map((key) => [key, least]));
    return { scoring: { method: 'lookup', marks, otherwise: least }, lost: [] };
  },
  percentile: (origin) => ({ scoring: { method: 'percentile', ...amongOf(origin) }, lost: capLost(origin) }),
  minMax: (origin) => ({ scoring: { method: 'minMax', ...amongOf(origin) }, lost: capLost(origin) }),
  zScore(origin) {
    const { lowest, ...among } = amongOf(origin);
    const { fullMarks } = origin;
    const scoring = {
      method: 'zScore' as const,
      mean: rounded(fullMarks / 2, 6),
      spread: rounded(fullMarks / 6, 4),
      ...among,
    };
    return { scoring, lost: lowest === undefined ? [] : ['ends'] };
  },
};

function capOf({ most, fullMarks }: Origin): { readonly cap?: number } {
  return most > 0 && most < fullMarks ? { cap: most } : {};
}

function capLost({ most, fullMarks }: Origin): readonly Lost[] {
  return most < fullMarks ? ['cap'] : [];
}

function amongOf({ scoring, falls, least }: Origin): { scope?: string; direction?: 'less'; lowest?: number } {
  return {
    ...('scope' in scoring && scoring.scope !== undefined ? { scope: scoring.scope } : {}),
    ...(falls ? { direction: 'less' } : {}),
    ...(least > 0 ? { lowest: least } : {}),
  };
}
