import type { Cause } from './cause.ts';

/** As many causes as there is time for: those that decide least go together, by dimension or by kind. */
export function withinBudget(causes: readonly Cause[], most: number): readonly Cause[] {
  if (causes.length <= most) return causes;
  const groups = new Set(causes.map(groupOf));
  const kept = Math.max(1, most - groups.size);
  const alone = new Set([...causes].sort((a, b) => b.share - a.share).slice(0, kept));
  const together = new Map<string, readonly Cause[]>();
  for (const cause of causes) {
    if (alone.has(cause)) continue;
    together.set(groupOf(cause), [...(together.get(groupOf(cause)) ?? []), cause]);
  }
  // Each group stands where the first of it stood.
  return causes.flatMap((cause) => {
    if (alone.has(cause)) return [cause];
    const key = groupOf(cause);
    const members = together.get(key);
    together.delete(key);
    if (!members) return [];
    return members.length === 1 ? members : [groupedOf(key, members)];
  });
}

function groupOf({ dimension, subjects: [subject] }: Cause): string {
  return `rest:${dimension ?? subject?.kind ?? 'definition'}`;
}

function groupedOf(key: string, members: readonly Cause[]): Cause {
  const [first] = members;
  return {
    key,
    subjects: members.flatMap(({ subjects }) => subjects),
    items: members.flatMap(({ items }) => items),
    dimension: first?.dimension ?? null,
    share: Math.max(...members.map(({ share }) => share)),
    grouped: true,
  };
}
