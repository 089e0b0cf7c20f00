import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import type { PatchOperation } from '../../../schemas/problem.ts';
import { allDone } from './all-done.ts';
import type { EditKind } from './edit-kind.ts';
import { sentence } from './words.ts';

export const applyPatch: EditKind<'applyPatch'> = {
  apply: (draft, { patch }) =>
    allDone(patch, (operation) =>
      isDone(draft, operation) ? undefined : sentence('refused.patch', { path: operation.path }),
    ),
  label: (_before, { label }) => label,
};

function isDone(draft: Loose, operation: PatchOperation): boolean {
  const place = placeAt(draft, operation.path);
  if (!place) return false;
  switch (operation.op) {
    case 'add':
      return place.add(operation.value);
    case 'replace':
      return place.replace(operation.value);
    case 'remove':
      return place.take() !== undefined;
    case 'move': {
      const taken = placeAt(draft, operation.from)?.take();
      return taken !== undefined && place.add(taken.value);
    }
  }
}

/** One place of a document, there or not. What can't be done answers false or undefined. */
interface Place {
  add(value: unknown): boolean;
  replace(value: unknown): boolean;
  take(): { readonly value: unknown } | undefined;
}

function placeAt(draft: Loose, path: string): Place | undefined {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop();
  if (last === undefined) return undefined;
  const holder = steps.reduce<unknown>(partOf, draft);
  if (isList(holder)) return inList(holder, last);
  return isObject(holder) ? inObject(holder, last) : undefined;
}

function partOf(holder: unknown, step: string): unknown {
  if (isList(holder)) return holder[indexOf(step, holder)];
  return isObject(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
}

/** `-` is behind the last; −1 is no place. */
function indexOf(step: string, list: readonly unknown[]): number {
  if (step === '-') return list.length;
  return /^(0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
}

function inList(list: unknown[], step: string): Place {
  const at = () => indexOf(step, list);
  const isThere = () => at() >= 0 && at() < list.length;
  return {
    add: (value) => {
      if (at() < 0 || at() > list.length) return false;
      list.splice(at(), 0, value);
      return true;
    },
    replace: (value) => {
      if (!isThere()) return false;
      list[at()] = value;
      return true;
    },
    take: () => (isThere() ? { value: list.splice(at(), 1)[0] } : undefined),
  };
}

function inObject(holder: Loose, key: string): Place {
  const isThere = () => Object.hasOwn(holder, key);
  const write = (value: unknown) => {
    holder[key] = value;
    return true;
  };
  return {
    add: write,
    replace: (value) => isThere() && write(value),
    take: () => {
      if (!isThere()) return undefined;
      const value = holder[key];
      delete holder[key];
      return { value };
    },
  };
}
