import { pointer } from '../pointer.ts';

interface Open {
  readonly values: readonly unknown[];
  readonly container: object;
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
  const open: Open[] = [{ values: [value], container: [], next: 0 }];
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
    const values: readonly unknown[] = Array.isArray(inner) ? inner : Object.values(inner);
    const members = values.length;
    if (members > most.members) return { kind: 'tooManyMembers', path: pathOf(open), members };
    open.push({ values, container: inner, next: 0 });
  }
  return undefined;
}

/** The first of the open lists holds the whole document, and is no step of a path. */
function pathOf(open: readonly Open[]): string {
  const step = ({ container, next }: Open) =>
    Array.isArray(container) ? next - 1 : (Object.keys(container)[next - 1] ?? next - 1);
  return pointer(...open.slice(1).map(step));
}
