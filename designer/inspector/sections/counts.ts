import type { Id } from '../../../schemas/definition.ts';
import type { Flow } from '../../park/preview/preview.ts';

export interface Count {
  readonly before: number;
  readonly after: number;
}

/** How many enterprises stand where, by id; null: in none of them. */
export function countsOf({ before, after, counts }: Flow): ReadonlyMap<Id | null, Count> {
  const found = new Map<Id | null, Count>();
  const add = (id: Id | null, more: Partial<Count>) => {
    const { before: was, after: is } = found.get(id) ?? { before: 0, after: 0 };
    found.set(id, { before: was + (more.before ?? 0), after: is + (more.after ?? 0) });
  };
  before.forEach((from, row) => {
    after.forEach((to, column) => {
      const count = counts[row * after.length + column] ?? 0;
      add(from, { before: count });
      add(to, { after: count });
    });
  });
  return found;
}
