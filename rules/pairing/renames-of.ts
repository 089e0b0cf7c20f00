import type { Definition, Id } from '../../schemas/definition.ts';
import type { IdKind } from '../document/kinds.ts';
import type { Pairs } from './pair.ts';
import { thingsIn } from './things.ts';
import type { Renames } from './with-ids.ts';

/** What shares its ids: a formula reads fields and facts by the same names. */
const sharing: readonly (readonly IdKind[])[] = [
  ['field', 'fact'],
  ['node'],
  ['table'],
  ['stage'],
  ['adjustment'],
  ['grade'],
  ['application'],
  ['test'],
];

/** The ids that let the definition before call each thing as its partner is called. What has no partner gives way. */
export function renamesOf(before: Definition, after: Definition, { pairs, apart }: Pairs): Renames {
  const renames = emptyRenames();
  for (const { kind, before, after } of pairs) renames[kind].set(before, after);
  if (pairs.length === 0 && apart.length === 0) return renames;
  const [was, is] = [thingsIn(before), thingsIn(after)];
  for (const kinds of sharing) {
    const taken = new Set(kinds.flatMap((kind) => [...renames[kind].values()]));
    const used = new Set(kinds.flatMap((kind) => [...was[kind].keys(), ...is[kind].keys()]));
    for (const kind of kinds) {
      const other = new Set(apart.filter((one) => one.kind === kind).map(({ id }) => id));
      for (const id of was[kind].keys()) {
        if (renames[kind].has(id) || !(taken.has(id) || other.has(id))) continue;
        const free = freeId(id, used);
        used.add(free);
        renames[kind].set(id, free);
      }
    }
  }
  return renames;
}

function freeId(id: Id, used: ReadonlySet<Id>): Id {
  for (let number = 2; ; number++) if (!used.has(`${id}_${number}`)) return `${id}_${number}`;
}

function emptyRenames(): Record<IdKind, Map<Id, Id>> {
  return {
    ...{ field: new Map(), fact: new Map(), table: new Map(), stage: new Map(), node: new Map() },
    ...{ adjustment: new Map(), grade: new Map(), application: new Map(), test: new Map() },
  };
}
