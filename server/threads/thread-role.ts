/** What a thread of this program may be. */
export type ThreadRole = keyof typeof entryOfRole;

/** The writer loads the driver only: it starts at once, and its memory stays small. */
export const entryOfRole = {
  sqliteWriter: 'server/threads/sqlite-writer.ts',
  job: 'server/threads/main.ts',
  workbook: 'server/threads/main.ts',
  rules: 'server/threads/main.ts',
  evaluator: 'server/threads/main.ts',
} as const;
