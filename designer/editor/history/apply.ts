import { isList, isObject } from '../../../rules/document/loose.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Patch, Path } from './patch.ts';

/**
 * The document after the patches; untouched parts are shared. The layout may have changed since they were made: keys
 * that they do not know stay, and what they look for there in vain is left.
 */
export function applyPatches(document: Definition, patches: readonly Patch[]): Definition {
  // A patch leads from one definition to another.
  return patches.reduce<unknown>((whole, patch) => within(whole, patch.path, 0, patch), document) as Definition;
}

function within(holder: unknown, path: Path, depth: number, patch: Patch): unknown {
  const step = path[depth];
  if (step === undefined) return changed(holder, patch);
  if (isList(holder) && typeof step === 'number' && step < holder.length)
    return holder.with(step, within(holder[step], path, depth + 1, patch));
  if (isObject(holder) && Object.hasOwn(holder, step))
    return Object.fromEntries(
      Object.entries(holder).map(([key, value]) =>
        key === String(step) ? [key, within(value, path, depth + 1, patch)] : [key, value],
      ),
    );
  if (path[0] === 'layout') return holder;
  throw new RangeError(`Nothing is at /${path.join('/')}`);
}

function changed(value: unknown, patch: Patch): unknown {
  switch (patch.op) {
    case 'set':
      return patch.value;
    case 'splice':
      if (!isList(value)) throw new RangeError(`No list is at /${patch.path.join('/')}`);
      return value.toSpliced(patch.at, patch.remove, ...patch.insert);
    case 'keys': {
      if (!isObject(value)) throw new RangeError(`No object is at /${patch.path.join('/')}`);
      const all = new Map([...Object.entries(value), ...patch.added]);
      for (const key of patch.removed) all.delete(key);
      const order = [...patch.order, ...all.keys()].filter((key) => all.has(key));
      return Object.fromEntries([...new Set(order)].map((key) => [key, all.get(key)]));
    }
  }
}
