import type { Definition } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Change } from '../diff/change.ts';
import { type IdKind, kindOf, type ListSection } from '../document/kinds.ts';
import type { Pair } from '../pairing/pair.ts';
import { placesOfNodes } from './places-of-nodes.ts';

/** The changes, with each new id told before whatever else has changed of the thing. */
export function withIdentities(
  changes: readonly Change[],
  pairs: readonly Pair[],
  after: Definition,
): readonly Change[] {
  if (pairs.length === 0) return changes;
  const paths = pathsOf(after);
  const waiting = new Map<string, Change>();
  for (const { kind, before, after, found } of pairs) {
    const key = `${kind} ${after}`;
    const path = `${paths.get(key) ?? ''}/id`;
    waiting.set(key, { subject: { kind, id: after }, path, kind: 'identity', before, after, found });
  }
  const told = changes.flatMap((change) => {
    const { subject } = change;
    const key = subject.kind === 'definition' ? '' : `${subject.kind} ${subject.id}`;
    const identity = waiting.get(key);
    waiting.delete(key);
    return identity ? [identity, change] : [change];
  });
  return [...told, ...waiting.values()];
}

/** JSON pointers of all that has an id. */
function pathsOf(definition: Definition): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const add = (kind: IdKind, id: string, path: string) => {
    const key = `${kind} ${id}`;
    if (!paths.has(key)) paths.set(key, path);
  };
  for (const { id, path } of placesOfNodes(definition)) add('node', id, path);
  for (const section of Object.keys(kindOf) as ListSection[])
    for (const [index, { id }] of (definition[section] ?? []).entries())
      add(kindOf[section], id, pointer(section, index));
  return paths;
}
