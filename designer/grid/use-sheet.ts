import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../schemas/definition.ts';
import { useLanguage } from '../app/languages.ts';
import { namingFor } from '../canvas/words/use-naming.ts';
import { useEditor } from '../editor/use-editor.tsx';
import { effectiveWeights } from '../editor/weights/effective.ts';
import { knownNames, shapedOf } from '../formula/known-names.ts';
import { toIds } from '../formula/to-ids.ts';
import type { CellWords } from './cell-text.ts';
import { columnsOf } from './columns.ts';
import { gridRows } from './grid-rows.ts';
import type { ReadingWords } from './read-cell.ts';
import type { Sheet } from './write-block.ts';

export interface GridSheet extends Sheet {
  readonly words: CellWords & ReadingWords;
}

/** The definition as rows and columns, and how its cells are said and read. */
export function useSheet(): GridSheet {
  const { t } = useTranslation('grid');
  const { language, number, percent } = useLanguage();
  const definition = useEditor((state) => state.definition);
  const collapsed = useEditor((state) => state.collapsed);
  const rows = useMemo(() => gridRows(definition, collapsed), [definition, collapsed]);
  return useMemo(() => {
    const stages = shapedOf(definition).stages ?? [];
    const stageIds: readonly (Id | null)[] = stages.length > 0 ? stages.map(({ id }) => id) : [null];
    const words = {
      naming: namingFor(definition, language),
      number,
      percent,
      shares: new Map(stageIds.map((stage) => [stage, effectiveWeights(definition, stage)])),
      more: (count: number) => t('methodMore', { count }),
      toIds: (typed: string) => toIds(typed, knownNames(definition, { at: 'indicators' })).formula,
    };
    return { rows, columns: columnsOf(stages), words };
  }, [definition, rows, language, number, percent, t]);
}
