import { type SheetStatus, sheetStatuses } from '../../../../schemas/sheet-status.ts';

/** What of a ranking is shown; stands in the address, so that it can be passed on. */
export interface SheetFilter {
  readonly stage?: string;
  readonly industry?: string;
  readonly grade?: string;
  readonly status?: SheetStatus;
  readonly name?: string;
}

export const filterKeys = ['stage', 'industry', 'grade', 'status', 'name'] as const;
export type FilterKey = (typeof filterKeys)[number];

export function filterIn(search: URLSearchParams): SheetFilter {
  const status = sheetStatuses.find((one) => one === search.get('status'));
  const others = (['stage', 'industry', 'grade', 'name'] as const).flatMap((key) => {
    const value = search.get(key);
    return value ? [[key, value] as const] : [];
  });
  return { ...Object.fromEntries(others), ...(status ? { status } : {}) };
}

/** The address with one filter changed; undefined: taken away. */
export function withFilter(search: URLSearchParams, key: FilterKey, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === undefined || value === '') next.delete(key);
  else next.set(key, value);
  return next;
}
