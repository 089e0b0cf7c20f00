/** What a thread of this program may be. */
export type ThreadRole = 'sqliteWriter' | 'job' | 'workbook';
