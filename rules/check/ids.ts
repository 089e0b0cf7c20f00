import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { reservedRecordKeys } from '../../schemas/record.ts';
import type { Text } from '../../schemas/text.ts';
import { errorAt } from '../messages/messages.ts';
import { reservedNames } from '../program/scopes.ts';
import { fixOf } from './fix.ts';
import { nameOf } from './name-of.ts';
import type { Check } from './subject.ts';

interface Named {
  readonly id: string;
  readonly name?: Text;
}
type Placed = readonly [one: Named, path: string];

const pattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
/** Such as `constructor`: every JavaScript object answers to them. */
const inherited: readonly string[] = Object.getOwnPropertyNames(Object.prototype);
const ofFacts: readonly string[] = [...reservedNames, ...reservedRecordKeys];

/** Ids are unique among their kind; fields and facts are one kind. */
export const ids: Check = function* ({ definition, nodes }) {
  const placed = (
    list: 'fields' | 'facts' | 'tables' | 'stages' | 'adjustments' | 'grades' | 'applications' | 'tests',
  ) => (definition[list] ?? []).map((one, index): Placed => [one, pointer(list, index)]);
  yield* idsOf([...placed('fields'), ...placed('facts')], [...ofFacts, ...inherited]);
  yield* idsOf(
    nodes.map(({ node, path }): Placed => [node, path]),
    inherited,
  );
  for (const list of ['tables', 'stages', 'adjustments', 'grades', 'applications', 'tests'] as const)
    yield* idsOf(placed(list), inherited);
};

function* idsOf(all: readonly Placed[], reserved: readonly string[]): Generator<Problem> {
  const taken = new Map<string, Named>();
  const every = new Set(all.map(([{ id }]) => id));
  for (const [one, place] of all) {
    const { id } = one;
    const path = `${place}/id`;
    const first = taken.get(id);
    if (reserved.includes(id)) yield errorAt(path, 'id.reserved', { id });
    else if (!pattern.test(id)) yield errorAt(path, 'id.pattern', { id });
    if (first) {
      const value = freeId(id, every);
      every.add(value);
      const fix = pattern.test(value) ? fixOf('fix.rename', [{ op: 'replace', path, value }], { value }) : {};
      yield errorAt(path, 'id.duplicate', { id, first: nameOf(first) }, fix);
    } else taken.set(id, one);
  }
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count++) {
    const suffix = String(count);
    const candidate = id.slice(0, 64 - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
