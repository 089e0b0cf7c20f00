import { namingOf } from '../../rules/words/naming.ts';
import type { Naming } from '../../rules/words/vocabulary.ts';
import { type Definition, isGroup } from '../../schemas/definition.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import { writeCsvRows } from './csv-rows.ts';
import { inTurns } from './in-turns.ts';
import { nodesInOrder } from './nodes-in-order.ts';
import { adjustmentsOfSheet, reasonInWords, reasonsOfSheet } from './reason-in-words.ts';
import type { WriteResult, WrittenResult } from './scored-result.ts';

type CsvCell = string | number | null;

interface CsvColumn {
  readonly heading: string;
  readonly cell: (sheet: ScoreSheet) => CsvCell;
}

const sheetsPerWord = 256;

/** Headings and codes are ids, the same in every language; reasons are in words. */
export const writeCsv: WriteResult = async (result, to, onSheet = () => {}) => {
  // Excel takes the file for UTF-8 by its mark, and a text that starts like a formula for a formula.
  const options = { bom: true, escape_formulas: true, record_delimiter: 'windows' };
  await writeCsvRows(to, rows(result, onSheet), options);
};

async function* rows({ definition, language, sheets }: WrittenResult, onSheet: (done: number) => void) {
  const columns = columnsOf(definition, namingOf(language, definition));
  yield columns.map(({ heading }) => heading);
  let done = 0;
  for await (const sheet of inTurns(sheets)) {
    yield columns.map(({ cell }) => cell(sheet));
    done += 1;
    if (done % sheetsPerWord === 0) onSheet(done);
  }
}

function columnsOf(definition: Definition, naming: Naming): readonly CsvColumn[] {
  const { applications = [], rankWithin = [], tree } = definition;
  const { semicolon } = naming.vocabulary;
  return [
    { heading: 'enterpriseId', cell: ({ enterpriseId }) => enterpriseId },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'status', cell: ({ status }) => status },
    { heading: 'stage', cell: ({ stage }) => stage },
    { heading: 'total', cell: ({ total }) => total },
    { heading: 'grade', cell: ({ grade }) => grade },
    { heading: 'rank', cell: ({ rank }) => rank },
    { heading: 'percentile', cell: ({ percentile }) => percentile },
    ...rankWithin.map((scope) => ({
      heading: `rankWithin.${scope}`,
      cell: (sheet: ScoreSheet) => sheet.rankWithin[scope] ?? null,
    })),
    { heading: 'reasons', cell: (sheet) => reasonsOfSheet(sheet, naming) },
    { heading: 'adjustments', cell: (sheet) => adjustmentsOfSheet(sheet, naming) },
    ...applications.flatMap(({ id }): readonly CsvColumn[] => [
      { heading: `${id}.eligible`, cell: ({ applications: { [id]: one } }) => String(one?.eligible ?? false) },
      { heading: `${id}.selected`, cell: ({ applications: { [id]: one } }) => String(one?.selected ?? false) },
      { heading: `${id}.amount`, cell: ({ applications: { [id]: one } }) => one?.amount ?? null },
      {
        heading: `${id}.reasons`,
        cell: ({ applications: { [id]: one } }) =>
          (one?.reasons ?? []).map((reason) => reasonInWords(reason, naming)).join(semicolon),
      },
    ]),
    ...nodesInOrder(tree).flatMap((node): readonly CsvColumn[] => {
      const points: CsvColumn = { heading: `${node.id}.points`, cell: ({ nodes }) => nodes[node.id]?.points ?? null };
      if (isGroup(node)) return [points];
      return [{ heading: `${node.id}.mark`, cell: ({ nodes }) => nodes[node.id]?.mark ?? null }, points];
    }),
  ];
}
