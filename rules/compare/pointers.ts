import type { Definition } from '../../schemas/definition.ts';
import type { Change } from '../diff/change.ts';

/** Where a change stands on each side, as JSON pointers; null: that side has no such place. */
export interface Pointers {
  readonly before: string | null;
  readonly after: string | null;
}

export function pointersOf(change: Change, before: Definition, after: Definition): Pointers {
  const { path, pathBefore = path, kind } = change;
  const isGone = kind === 'removed' || (kind !== 'added' && 'before' in change && !('after' in change));
  return {
    before: kind !== 'added' && stands(before, pathBefore) ? pathBefore : null,
    after: !isGone && stands(after, path) ? path : null,
  };
}

function stands(definition: Definition, path: string): boolean {
  let inner: unknown = definition;
  for (const step of path.split('/').slice(1)) {
    if (typeof inner !== 'object' || inner === null) return false;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!Object.hasOwn(inner, key)) return false;
    inner = Reflect.get(inner, key);
  }
  return true;
}
