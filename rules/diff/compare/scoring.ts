import type { Id, Scalar, Scoring } from '../../../schemas/definition.ts';
import type { Band, ParameterName, Point } from '../change.ts';
import { type Aspect, between, change, inside, keyed, properties, scalar } from './aspect.ts';
import { equal } from './equal.ts';
import type { Flat } from './flat.ts';
import { pairings } from './pairings.ts';

type Stages = readonly Id[] | null;

/** Parameter by parameter where the method stays; `stages`: of which variant, null for the indicator's own. */
export function scoring(stages: Stages): Aspect<Scoring | undefined> {
  return (before, after, site) => {
    if (equal(before, after)) return [];
    if (before?.method !== after?.method) return [change(site, { kind: 'scoring', stages, ...between(before, after) })];
    return parametersOf(stages)(before, after, site);
  };
}

function parametersOf(stages: Stages): Aspect<Flat<Scoring>> {
  const parameter = (parameter: ParameterName, byDefault?: Scalar) =>
    scalar<Scalar>((sides) => ({ kind: 'parameter', stages, parameter, ...sides }), byDefault);
  return properties<Flat<Scoring>>({
    method: () => [],
    bands: listed<Band>((number, before, after) => ({ kind: 'band', stages, number, ...between(before, after) })),
    points: listed<Point>((number, before, after) => ({ kind: 'point', stages, number, ...between(before, after) })),
    marks: keyed((category) => scalar<number>((sides) => ({ kind: 'categoryMark', stages, category, ...sides }))),
    boundary: parameter('boundary', 'lower'),
    from: parameter('from'),
    to: parameter('to'),
    marksPerUnit: parameter('marksPerUnit'),
    offset: parameter('offset', 0),
    cap: parameter('cap'),
    first: parameter('first'),
    base: parameter('base'),
    step: parameter('step'),
    marksPerStep: parameter('marksPerStep'),
    mark: parameter('mark'),
    otherwise: parameter('otherwise', 0),
    lowest: parameter('lowest', 0),
    scope: parameter('scope', 'all'),
    direction: parameter('direction', 'more'),
    mean: parameter('mean'),
    spread: parameter('spread'),
  });
}

type Content<Value> = (
  number: number,
  before: Value | undefined,
  after: Value | undefined,
) => Parameters<typeof change>[1];

/** A list whose entries are told by their number, counted from 1. */
function listed<Value>(of: Content<Value>): Aspect<readonly Value[] | undefined> {
  return (before = [], after = [], site) =>
    pairings(before, after, equal).map(({ before: was, after: is }) => {
      const at = inside(site, was?.index ?? 0, is?.index ?? 0);
      return change(at, of((is ?? was ?? { index: 0 }).index + 1, was?.value, is?.value));
    });
}
