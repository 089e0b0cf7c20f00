import type { Mapping } from '../templates/use-mapping.ts';

/** Choices as an address says them: nothing behind the colon where a field comes with the template. */
export function writtenChoices(decided: Mapping['decided']): string {
  return Object.entries(decided)
    .map(([field, own]) => `${field}:${own ?? ''}`)
    .join(',');
}
