import type { Dataset } from '../../../rules/index.ts';

const known = new WeakMap<Dataset, readonly string[]>();

/** Whether a row's name or id has the text in it, whatever the case. */
export function searchIn(dataset: Dataset, search: string): (row: number) => boolean {
  const texts =
    known.get(dataset) ?? dataset.enterpriseIds.map((id, row) => `${dataset.names[row] ?? ''}\n${id}`.toLowerCase());
  known.set(dataset, texts);
  const wanted = search.trim().toLowerCase();
  return (row) => texts[row]?.includes(wanted) === true;
}
