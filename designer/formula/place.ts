/** Where a formula or a condition stands decides what it may name: what is worked out before it. */
export type Place =
  /** A fact reads the fields and the facts above it; `index` is its own place. */
  | { readonly at: 'fact'; readonly index: number }
  | { readonly at: 'stages' | 'indicators' | 'adjustments' | 'applications' };
