import { createContext, useContext } from 'react';
import type { Review } from '../../api/answers.ts';

/** The review that a page is about. */
export interface ReviewPlace {
  readonly park: string;
  readonly ruleSet: string;
  readonly review: Review;
  /** Whether this person may say something in it now. */
  readonly maySay: boolean;
}

const Place = createContext<ReviewPlace | null>(null);
export const ReviewProvider = Place.Provider;

export function useReviewPlace(): ReviewPlace {
  const place = useContext(Place);
  if (!place) throw new Error('No review is open');
  return place;
}
