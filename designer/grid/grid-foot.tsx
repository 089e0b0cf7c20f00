import { useTranslation } from 'react-i18next';
import { isGroup } from '../../schemas/definition.ts';
import { useLanguage } from '../app/languages.ts';
import { childSum } from '../canvas/weights/child-sums.ts';
import { useEditor } from '../editor/use-editor.tsx';
import { shapedOf } from '../formula/known-names.ts';
import { stageOf } from './columns.ts';
import type { GridSheet } from './use-sheet.ts';

interface Props {
  readonly sheet: GridSheet;
  readonly widths: readonly number[];
  readonly head: number;
}

/** What the weights beside the active row add up to, stage by stage. */
export function GridFoot({ sheet: { rows, columns }, widths, head }: Props) {
  const { t } = useTranslation('grid');
  const { text, number } = useLanguage();
  const full = useEditor(({ definition }) => shapedOf(definition).scale?.full ?? 100);
  const active = rows[head];
  const parent = rows.find(({ id }) => id === (active?.parent ?? active?.id));
  if (!parent || !isGroup(parent.node)) return null;
  const group = parent.node;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are virtual, which a table can't be
    // biome-ignore lint/a11y/useFocusableInteractive: it is only read
    <div role="row" aria-rowindex={rows.length + 2} className="grid-row grid-foot">
      {columns.map((column, place) => {
        const sum =
          column.kind === 'weight' ? childSum(group, stageOf(column), parent.parent === null ? full : null) : null;
        const label = place === 0 ? t('below', { name: text(group.name) || group.id }) : sum ? number(sum.sum, 4) : '';
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={place + 1}
            className="grid-cell"
            data-first={place === 0}
            data-number={column.isNumber}
            data-off={sum?.isOff ?? false}
            title={label}
            style={{ width: widths[place] }}
          >
            <span className="grid-text">{label}</span>
          </div>
        );
      })}
    </div>
  );
}
