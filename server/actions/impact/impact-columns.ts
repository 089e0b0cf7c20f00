import type { EnterpriseImpact, ImpactReport } from '../../../rules/impact/impact.ts';
import { causeName } from '../../../rules/impact/summary.ts';
import { vocabularyOf } from '../../../rules/words/naming.ts';
import { type Language, type Text, textIn } from '../../../schemas/text.ts';
import type { WorkbookCell } from '../../output/xlsx-columns.ts';
import { sayOfImpact } from './messages.ts';

interface ImpactColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: EnterpriseImpact) => WorkbookCell;
}

/** So many causes have a column of their own; the smaller ones share the last. */
const mostCauses = 20;

/** Before and after side by side, then the points of each cause, which add up to the change. */
export function impactColumns(report: ImpactReport, language: Language): readonly ImpactColumn[] {
  const { statuses } = vocabularyOf(language);
  const gradeName = nameIn([...report.grades.before, ...report.grades.after], language);
  const stageName = nameIn(
    report.stages.flatMap(({ stage, name }) => (stage === null || name === null ? [] : [{ id: stage, name }])),
    language,
  );
  const column = (key: ColumnKey, width: number, cell: ImpactColumn['cell']) => ({
    heading: sayOfImpact(key)[language],
    ...{ width, cell },
  });
  const told = report.causes.slice(0, mostCauses);
  const pointsOf = ({ causes }: EnterpriseImpact, holds: (cause: number) => boolean) =>
    causes.reduce((sum, [cause, points]) => (holds(cause) ? sum + points : sum), 0);
  return [
    column('column.enterpriseId', 24, ({ enterpriseId }) => enterpriseId),
    column('column.name', 30, ({ name }) => name),
    column('column.industry', 12, ({ industry }) => industry),
    column('column.statusBefore', 10, ({ status }) => statuses[status.before]),
    column('column.statusAfter', 10, ({ status }) => statuses[status.after]),
    column('column.stageBefore', 12, ({ stage }) => stageName(stage.before)),
    column('column.stageAfter', 12, ({ stage }) => stageName(stage.after)),
    column('column.totalBefore', 10, ({ total }) => total.before),
    column('column.totalAfter', 10, ({ total }) => total.after),
    column('column.change', 10, ({ change }) => change),
    column('column.rankBefore', 10, ({ rank }) => rank.before),
    column('column.rankAfter', 10, ({ rank }) => rank.after),
    column('column.places', 10, ({ places }) => places),
    column('column.gradeBefore', 10, ({ grade }) => gradeName(grade.before)),
    column('column.gradeAfter', 10, ({ grade }) => gradeName(grade.after)),
    ...report.applications.map(({ id, name }) => ({
      heading: textIn(language, name),
      width: 14,
      cell: ({ applications }: EnterpriseImpact) => {
        const turn = applications[id]?.selected ?? null;
        return turn === null ? null : sayOfImpact(`turn.${turn}`)[language];
      },
    })),
    ...told.map((cause, place) => ({
      heading: causeName(cause, language),
      width: 12,
      cell: (row: EnterpriseImpact) => pointsOf(row, (one) => one === place),
    })),
    ...(report.causes.length > told.length
      ? [column('column.otherCauses', 12, (row) => pointsOf(row, (one) => one >= told.length))]
      : []),
  ];
}

type ColumnKey = Extract<Parameters<typeof sayOfImpact>[0], `column.${string}`>;

function nameIn(entries: readonly { readonly id: string; readonly name: Text }[], language: Language) {
  const names = new Map(entries.map(({ id, name }) => [id, textIn(language, name)]));
  return (id: string | null) => (id === null ? null : (names.get(id) ?? id));
}
