/** What is refused before anything recurses over a document or lists its faults one by one. */
export const limits = {
  millionCharacters: 20,
  depth: 200,
  /** Of one list or object; no list of a definition may be longer. */
  members: 10_000,
  values: 300_000,
  problems: 1000,
  /** What the validator says of branches that it only tried counts here too. */
  faults: 10_000,
} as const;
