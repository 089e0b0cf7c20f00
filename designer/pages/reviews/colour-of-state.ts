import type { ReviewState } from './use-reviews.ts';

/** The word says it; the colour only helps to find it. */
export const colourOfState: Readonly<Record<ReviewState, string>> = {
  open: 'blue',
  changesAsked: 'warning',
  approved: 'success',
  published: 'success',
  withdrawn: 'default',
  superseded: 'default',
};
