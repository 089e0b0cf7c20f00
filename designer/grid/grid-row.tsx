import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isGroup } from '../../schemas/definition.ts';
import { childSum } from '../canvas/weights/child-sums.ts';
import { useEditorActions } from '../editor/use-editor.tsx';
import { type CellWords, cellText } from './cell-text.ts';
import { type GridColumn, stageOf } from './columns.ts';
import type { GridRow as Row } from './grid-rows.ts';

export interface GridRowProps {
  readonly row: Row;
  readonly at: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  readonly words: CellWords;
  /** The columns of the range in this row. */
  readonly from: number;
  readonly to: number;
  readonly active: number;
  /** The range ends here: its corner carries the fill handle. */
  readonly isLast: boolean;
}

export function cellId(row: Row | undefined, column: GridColumn | undefined): string {
  return `grid-cell-${row?.id}-${column?.key}`;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, at, top, columns, widths, words, from, to, active, isLast } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are virtual, which a table can't be
    // biome-ignore lint/a11y/useFocusableInteractive: the field over the active cell has the focus
    <div
      role="row"
      className="grid-row"
      data-group={row.isGroup}
      data-level={row.level}
      data-active={active >= 0}
      aria-rowindex={at + 2}
      aria-level={row.level + 1}
      aria-posinset={row.index + 1}
      aria-setsize={row.siblings}
      aria-selected={to >= from}
      {...(row.hasChildren ? { 'aria-expanded': row.hidden === 0 } : {})}
      style={{ top }}
    >
      {columns.map((column, place) => {
        const text = cellText(row, column, words);
        const isIn = place >= from && place <= to;
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={column.key}
            id={cellId(row, column)}
            role="gridcell"
            aria-colindex={place + 1}
            aria-selected={isIn}
            className="grid-cell"
            data-row={at}
            data-column={place}
            data-first={place === 0}
            data-number={column.isNumber}
            data-kind={column.kind}
            data-in={isIn}
            data-active={place === active}
            title={text}
            style={{ width: widths[place] }}
          >
            {place === 0 && <Indent row={row} />}
            <span className="grid-text">{text}</span>
            {column.kind === 'weight' && <SumOff row={row} column={column} words={words} />}
            {isLast && place === to && <span className="grid-handle" data-handle />}
          </div>
        );
      })}
    </div>
  );
});

function Indent({ row }: { readonly row: Row }) {
  const { t } = useTranslation('grid');
  const editor = useEditorActions();
  const isClosed = row.hidden > 0;
  return (
    <span className="grid-indent" style={{ width: row.level * 16 + 20 }}>
      {row.hasChildren && row.level > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className="grid-fold"
          aria-label={isClosed ? t('expand') : t('collapse')}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => {
            editor.dispatch({ type: 'setCollapsed', nodes: [row.id], collapsed: !isClosed });
            editor.select([row.id]);
          }}
        >
          {isClosed ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
        </button>
      )}
      {'core' in row.node && row.node.core && <span className="card-core grid-core" />}
    </span>
  );
}

interface SumProps {
  readonly row: Row;
  readonly column: GridColumn;
  readonly words: CellWords;
}

/** Said only where what stands below does not add up. */
function SumOff({ row, column, words }: SumProps) {
  const { t } = useTranslation('grid');
  if (!isGroup(row.node) || row.parent === null) return null;
  const sum = childSum(row.node, stageOf(column), null);
  if (!sum?.isOff) return null;
  return (
    <span className="grid-sum-off" title={t('sumOff', { sum: words.number(sum.sum) })}>
      Σ {words.number(sum.sum)}
    </span>
  );
}
