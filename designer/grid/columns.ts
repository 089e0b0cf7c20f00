import type { Id, Stage } from '../../schemas/definition.ts';
import type { grid } from '../language/zh-CN/grid.ts';

type ColumnKind = Exclude<keyof (typeof grid)['columns'], 'weightIn' | 'shareIn'>;

export interface GridColumn {
  /** Of the kind, and of the stage where there is one. */
  readonly key: string;
  readonly kind: ColumnKind;
  readonly stage: Stage | null;
  readonly width: number;
  readonly isNumber: boolean;
}

const column = (kind: ColumnKind, width: number, isNumber = false): GridColumn => ({
  key: kind,
  kind,
  stage: null,
  width,
  isNumber,
});

/** Weights and what they come to have a column for each stage. */
export function columnsOf(stages: readonly Stage[]): readonly GridColumn[] {
  const byStage = (kind: 'weight' | 'share', width: number): readonly GridColumn[] =>
    stages.length === 0
      ? [column(kind, width, true)]
      : stages.map((stage) => ({ ...column(kind, width, true), key: `${kind}.${stage.id}`, stage }));
  return [
    column('name', 260),
    column('formula', 220),
    column('method', 200),
    column('fullMarks', 76, true),
    ...byStage('weight', 96),
    ...byStage('share', 110),
    column('missing', 130),
    column('unit', 80),
    column('id', 120),
  ];
}

export function stageOf({ stage }: GridColumn): Id | null {
  return stage?.id ?? null;
}
