import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { categories } from '../../../rules/compare/category.ts';
import type { Filter } from './changed-subjects.ts';

export const views = ['tree', 'grid', 'sentences', 'patch'] as const;
export type View = (typeof views)[number];

/** How the comparison is looked at. It stands in the address, so that a link shows the same. */
export function useView() {
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get('view')) ?? 'tree';
  const kinds = search.get('kinds') ?? '';
  const filter: Filter = useMemo(() => {
    const asked = new Set(kinds.split(','));
    return new Set(categories.filter((one) => asked.has(one)));
  }, [kinds]);
  const set = (key: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  return {
    ...{ view, filter },
    setView: (one: View) => set('view', one === 'tree' ? '' : one),
    setFilter: (one: Filter) => set('kinds', [...one].join(',')),
  };
}
