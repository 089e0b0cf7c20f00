/** What a change of the method can't keep. */
export type Lost =
  /** Between thresholds the mark no longer jumps, or no longer glides. */
  | 'jumps'
  | 'between'
  /** Thresholds other than the first and the last. */
  | 'inner'
  | 'thresholds'
  /** The lowest mark is 0 and the highest the full marks from now on. */
  | 'ends'
  /** Values below the first threshold had another mark than the first one. */
  | 'below'
  | 'boundary'
  | 'direction'
  | 'cap'
  | 'categories'
  | 'population'
  /** The thresholds are only a proposal from the park's values. */
  | 'proposed';
