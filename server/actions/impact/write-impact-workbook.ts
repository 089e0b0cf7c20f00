import type { Writable } from 'node:stream';
import type { Language } from '../../../schemas/text.ts';
import { writeWorkbook, writtenRow } from '../../output/xlsx-workbook.ts';
import type { StoredImpact } from '../../storage/documents/impacts.ts';
import type { Store } from '../../storage/store.ts';
import { impactColumns } from './impact-columns.ts';
import { sayOfImpact } from './messages.ts';

/** Every enterprise of a report, the largest change first. */
export async function writeImpactWorkbook(
  store: Store,
  { park, impact: id, language }: { readonly park: string; readonly impact: string; readonly language: Language },
  to: Writable,
): Promise<void> {
  const { report, batch } = (await store.park(park).impacts.get(id)) as StoredImpact;
  const columns = impactColumns(report, language);
  const stored = store
    .park(park)
    .impactRows.stream({ where: [{ field: 'batch', is: batch }], sort: [{ field: 'position' }] });
  const rows: ReturnType<typeof writtenRow>[] = [];
  for await (const row of stored) rows.push(writtenRow(columns.map(({ cell }) => cell(row))));
  await writeWorkbook([{ name: sayOfImpact('sheet.impact')[language], columns, rows, fixed: 2 }], to);
}
