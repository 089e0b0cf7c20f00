import type { Expectation, Scalar, TestCase } from '../../../schemas/definition.ts';
import { pointer } from '../../../schemas/pointer.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import type { Change, TestRecord } from '../change.ts';
import { type Aspect, between, change, emptiness, inside, keyed, properties, scalar } from './aspect.ts';
import { equal } from './equal.ts';
import { pairings } from './pairings.ts';
import { name } from './texts.ts';

const recordOf = (earlier: number | null): Aspect<TestRecord> =>
  keyed((key) => scalar<FieldValue>((sides) => ({ kind: 'record', earlier, key, ...sides }), null));

const history: Aspect<readonly TestRecord[] | undefined> = (before, after, site) => [
  ...emptiness('history')(before, after, site),
  ...pairings(before ?? [], after ?? [], equal).flatMap(({ before: was, after: is }) => {
    const at = inside(site, was?.index ?? 0, is?.index ?? 0);
    const number = (is ?? was ?? { index: 0 }).index + 1;
    if (was && is) return recordOf(number)(was.value, is.value, at);
    return [change(at, { kind: 'earlierRecord', number, ...between(was?.value, is?.value) })];
  }),
];

interface Leaf {
  readonly steps: readonly string[];
  /** Undefined: an empty object. */
  readonly value: Scalar | null | undefined;
}

function leaves(value: object, steps: readonly string[] = []): readonly Leaf[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly Leaf[] => {
    const at = [...steps, key];
    if (typeof inner === 'object' && inner !== null)
      return Object.keys(inner).length > 0 ? leaves(inner, at) : [{ steps: at, value: undefined }];
    const isLeaf =
      inner === null || typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean';
    return isLeaf ? [{ steps: at, value: inner }] : [];
  });
}

const byPath = (expectation: Expectation = {}) =>
  new Map(leaves(expectation).map((leaf) => [pointer(...leaf.steps), leaf]));

const expect: Aspect<Expectation> = (before, after, site) => {
  const [was, is] = [byPath(before), byPath(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((path): readonly Change[] => {
    const [old, present] = [was.get(path), is.get(path)];
    if (old && present && old.value === present.value) return [];
    const of = (present ?? old)?.steps ?? [];
    const at = { ...site, before: site.before + path, after: site.after + path };
    if (old?.value !== undefined || present?.value !== undefined)
      return [change(at, { kind: 'expectation', of, ...between(old?.value, present?.value) })];
    // An empty object expects nothing; where the other side fills it, that side's leaves tell.
    const filled = [...was.keys(), ...is.keys()].some((other) => other.startsWith(`${path}/`));
    const written = present ? at : { ...at, after: at.before };
    return filled ? [] : [{ ...change(written, { kind: 'expectation', of }), path: written.after, notation: true }];
  });
};

export const testCase = properties<Omit<TestCase, 'id'>>({ name, record: recordOf(null), history, expect });
