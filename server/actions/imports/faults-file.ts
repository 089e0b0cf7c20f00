import type { Language } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { guarded } from '../../records/csv/guard.ts';
import { sayOfImports } from './messages.ts';
import { findImport } from './read-import.ts';

type Row = readonly (string | number)[];

/** Every fault and warning of an import's file as rows of a table, the headings first. Throws 409 before it has been read. */
export async function faultsFile(
  deps: Deps,
  caller: Caller,
  { park, import: id }: { readonly park: string; readonly import: string },
  language: Language,
): Promise<AsyncIterable<Row>> {
  const { counts } = await findImport(deps, park, id);
  if (!counts) throw new HttpProblem(409, 'import.noFaults', sayOfImports('import.noFaults'));
  const { faults, warnings } = counts;
  const details = { faults, warnings };
  await deps.audit.note(caller, { park, action: 'import.downloadFaults', subject: `records/imports/${id}`, details });
  return rowsOf(deps, park, id, language, counts.notListed);
}

async function* rowsOf(
  { store }: Deps,
  park: string,
  id: string,
  language: Language,
  notListed: number,
): AsyncGenerator<Row> {
  const word = (code: Parameters<typeof sayOfImports>[0]) => sayOfImports(code as 'faults.row')[language];
  yield [
    word('faults.row'),
    word('faults.column'),
    word('faults.value'),
    word('faults.severity'),
    word('faults.message'),
  ];
  const severities = { error: word('faults.error'), warning: word('faults.warning') };
  const parts = store.park(park).importFaults.stream({
    where: [{ field: 'batch', is: id }],
    sort: [{ field: 'part' }],
  });
  for await (const { faults } of parts)
    for (const { row, column, value, severity, message } of faults)
      yield [row ?? '', guarded(column ?? ''), guarded(value ?? ''), severities[severity], guarded(message[language])];
  if (notListed > 0) yield ['', '', '', '', sayOfImports('faults.more', notListed)[language]];
}
