import { useParks } from '../../app/session.ts';

/** How many must approve what is published in the park; undefined: not known yet. */
export function useApprovals(park: string): number | undefined {
  return useParks().data?.items.find(({ id }) => id === park)?.approvals;
}
