import { pointer } from '../pointer.ts';

interface Open {
  readonly values: readonly unknown[];
  readonly keys: readonly string[] | undefined;
  next: number;
}

export interface Most {
  readonly depth: number;
  readonly members: number;
  readonly values: number;
}

export type Excess =
  | { readonly kind: 'tooDeep'; readonly path: string }
  | { readonly kind: 'tooManyMembers'; readonly path: string; readonly members: number }
  | { readonly kind: 'tooManyValues' };

/** Whether a value is nested too deeply, or holds too much; without recursion, and also where it is a circle. */
export function measure(value: unknown, most: Most): Excess | undefined {
  const open: Open[] = [{ values: [value], keys: undefined, next: 0 }];
  let count = 0;
  for (let around = open.at(-1); around; around = open.at(-1)) {
    if (around.next === around.values.length) {
      open.pop();
      continue;
    }
    const inner = around.values[around.next++];
    if (++count > most.values) return { kind: 'tooManyValues' };
    if (typeof inner !== 'object' || inner === null) continue;
    if (open.length > most.depth) return { kind: 'tooDeep', path: pathOf(open) };
    const list: Open = Array.isArray(inner)
      ? { values: inner, keys: undefined, next: 0 }
      : { values: Object.values(inner), keys: Object.keys(inner), next: 0 };
    const members = list.values.length;
    if (members > most.members) return { kind: 'tooManyMembers', path: pathOf(open), members };
    open.push(list);
  }
  return undefined;
}

/** The first of the open lists holds the whole document, and is no step of a path. */
function pathOf(open: readonly Open[]): string {
  return pointer(...open.slice(1).map(({ keys, next }) => keys?.[next - 1] ?? next - 1));
}
