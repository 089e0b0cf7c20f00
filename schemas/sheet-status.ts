/** What became of an enterprise in a run. Only `scored` ones are ranked; a `vetoed` one has a total of 0. */
export const sheetStatuses = ['scored', 'vetoed', 'excluded', 'rejected', 'unclassified'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];
