import type { Naming } from '../../rules/words/vocabulary.ts';
import { type Definition, isGroup } from '../../schemas/definition.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { Sentence } from '../../schemas/text.ts';
import { say } from './messages/say.ts';
import { nodesInOrder } from './nodes-in-order.ts';
import { adjustmentsOfSheet, reasonsOfSheet } from './reason-in-words.ts';

export type WorkbookCell = string | number | boolean | null;

export interface WorkbookColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (sheet: ScoreSheet) => WorkbookCell;
}

const narrow = 10;
const middle = 14;
const broad = 30;

export function rankingColumns(
  { applications = [], rankWithin = [] }: Definition,
  naming: Naming,
): readonly WorkbookColumn[] {
  const { vocabulary, named } = naming;
  const heading = (sentence: Sentence) => sentence[naming.language];
  const yesOrNo = (value: boolean | undefined) => (value ? vocabulary.yes : vocabulary.no);
  return [
    { heading: heading(say('column.rank')), width: narrow, cell: ({ rank }) => rank },
    ...identity(naming),
    { heading: heading(say('column.status')), width: narrow, cell: ({ status }) => vocabulary.statuses[status] },
    { heading: heading(say('column.stage')), width: middle, cell: ({ stage }) => stage && named('stage', stage) },
    { heading: heading(say('column.total')), width: narrow, cell: ({ total }) => total },
    { heading: heading(say('column.grade')), width: narrow, cell: ({ grade }) => grade && named('grade', grade) },
    { heading: heading(say('column.percentile')), width: narrow, cell: ({ percentile }) => percentile },
    ...rankWithin.map((scope) => ({
      heading: heading(say('column.rankWithin', naming.scope(scope))),
      width: middle,
      cell: (sheet: ScoreSheet) => sheet.rankWithin[scope] ?? null,
    })),
    ...applications.flatMap(({ id, name, amount }): readonly WorkbookColumn[] => {
      const title = naming.text(name);
      return [
        {
          heading: heading(say('column.eligible', title)),
          width: middle,
          cell: (sheet) => yesOrNo(sheet.applications[id]?.eligible),
        },
        {
          heading: heading(say('column.selected', title)),
          width: middle,
          cell: (sheet) => yesOrNo(sheet.applications[id]?.selected),
        },
        {
          heading: heading(say('column.amount', title, amount?.unit)),
          width: middle,
          cell: (sheet) => sheet.applications[id]?.amount ?? null,
        },
      ];
    }),
    {
      heading: heading(say('column.adjustments')),
      width: broad,
      cell: (sheet) => adjustmentsOfSheet(sheet, naming) || null,
    },
    { heading: heading(say('column.reasons')), width: broad, cell: (sheet) => reasonsOfSheet(sheet, naming) || null },
  ];
}

export function indicatorColumns({ tree }: Definition, naming: Naming): readonly WorkbookColumn[] {
  const heading = (sentence: Sentence) => sentence[naming.language];
  const nodes = nodesInOrder(tree).flatMap((node): readonly WorkbookColumn[] => {
    const { id } = node;
    const title = naming.text(node.name);
    const points = {
      heading: heading(say('column.points', title)),
      width: middle,
      cell: (sheet: ScoreSheet) => sheet.nodes[id]?.points ?? null,
    };
    if (isGroup(node)) return [points];
    return [
      {
        heading: heading(say('column.value', title, node.unit)),
        width: middle,
        cell: (sheet) => sheet.nodes[id]?.value ?? null,
      },
      { heading: heading(say('column.mark', title)), width: middle, cell: (sheet) => sheet.nodes[id]?.mark ?? null },
      points,
    ];
  });
  return [...identity(naming), ...nodes];
}

function identity({ language }: Naming): readonly WorkbookColumn[] {
  return [
    { heading: say('column.enterpriseId')[language], width: 22, cell: ({ enterpriseId }) => enterpriseId },
    { heading: say('column.name')[language], width: broad, cell: ({ name }) => name },
  ];
}
