import type { Migration } from './migration.ts';

/** From form 1 to 2, from 2 to 3, and so on. A new one is a file here and a line at the end. */
export const migrations: readonly Migration[] = [];

/** The form in which this program stores. */
export const schemaVersion = versionAfter(migrations);

export function versionAfter(list: readonly Migration[]): number {
  return list.length + 1;
}
