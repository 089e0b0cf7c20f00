// biome-ignore-all lint/a11y/useSemanticElements: a table can't leave out the rows that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: nothing in it is worked with; the keys of the page go through it
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: it scrolls
import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../api/answers.ts';
import { useLanguage } from '../../../app/languages.ts';
import type { ChangedSubject } from '../changed-subjects.ts';
import { SignBadge } from '../sign-badge.tsx';
import { useInSight } from '../use-in-sight.ts';
import { type GridRow, gridRows } from './grid-rows.ts';
import type { Cells } from './row-cells.ts';

interface Props {
  readonly comparison: Comparison;
  readonly shown: readonly ChangedSubject[];
  readonly current: ChangedSubject | null;
  readonly onPick: (key: string) => void;
}

const rowHeight = 66;
const columns = ['name', 'weight', 'rule', 'scoring'] as const;

/** Both sides beside one another; only what has changed, unless all rows are asked for. */
export function GridView({ comparison, shown, current, onPick }: Props) {
  const { t } = useTranslation('compare');
  const { language } = useLanguage();
  const [isAll, setAll] = useState(false);
  const box = useInSight<HTMLDivElement>(current?.key);
  const all = useMemo(() => gridRows(comparison, shown, language), [comparison, shown, language]);
  const rows = useMemo(() => (isAll ? all : all.filter(({ sign }) => sign !== null)), [all, isAll]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const at = current ? rows.findIndex(({ subject }) => subject === current.key) : -1;
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'center' });
  }, [at, virtual]);
  return (
    <>
      <div className="compare-actions">
        <Checkbox checked={isAll} onChange={({ target }) => setAll(target.checked)}>
          {t('grid.allRows')}
        </Checkbox>
        <span role="status">{t('grid.rows', { count: rows.length })}</span>
      </div>
      <div
        ref={box}
        className="compare-grid"
        role="table"
        tabIndex={0}
        aria-label={t('grid.label')}
        aria-rowcount={rows.length + 2}
      >
        <div role="rowgroup" className="compare-grid-head">
          <div role="row" aria-rowindex={1} className="compare-grid-sides">
            <span role="columnheader">
              <span className="visually-hidden">{t('sign')}</span>
            </span>
            <span role="columnheader" aria-colspan={columns.length}>
              {t('from')}
            </span>
            <span role="columnheader" aria-colspan={columns.length}>
              {t('to')}
            </span>
          </div>
          <div role="row" aria-rowindex={2} className="compare-grid-row">
            <span role="columnheader" aria-label={t('sign')} />
            {['before', 'after'].map((side) =>
              columns.map((column) => (
                <span role="columnheader" key={`${side} ${column}`} data-side={side}>
                  {t(`grid.${column}`)}
                </span>
              )),
            )}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <Row key={row.key} row={row} index={index} top={start} isCurrent={index === at} onPick={onPick} />
            ) : null;
          })}
        </div>
      </div>
    </>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly onPick: (key: string) => void;
}

function Row({ row, index, top, isCurrent, onPick }: RowProps) {
  const { before, after, sign, moved, subject, depth } = row;
  const differs = (column: keyof Cells) => before !== null && after !== null && before[column] !== after[column];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page go from change to change
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 3}
      className="compare-grid-row"
      data-sign={sign ?? undefined}
      data-current={isCurrent}
      style={{ height: rowHeight, transform: `translateY(${top}px)` }}
      onClick={() => subject !== null && onPick(subject)}
    >
      <span role="cell">{sign && <SignBadge sign={sign} />}</span>
      <Side cells={before} side="before" depth={depth} moved={null} differs={differs} />
      <Side cells={after} side="after" depth={depth} moved={moved} differs={differs} />
    </div>
  );
}

interface SideProps {
  readonly cells: Cells | null;
  readonly side: 'before' | 'after';
  readonly depth: number;
  readonly moved: string | null;
  readonly differs: (column: keyof Cells) => boolean;
}

function Side({ cells, side, depth, moved, differs }: SideProps) {
  const { t } = useTranslation('compare');
  return columns.map((column) => (
    <span
      key={column}
      role="cell"
      data-side={side}
      data-column={column}
      data-absent={cells === null}
      data-differs={differs(column)}
      title={column === 'weight' ? cells?.weightInWords : cells?.[column]}
      style={column === 'name' ? { paddingInlineStart: 8 + Math.min(depth, 5) * 12 } : {}}
    >
      <span className="compare-cell">{cells ? cells[column] : column === 'name' ? t('grid.absent') : ''}</span>
      {column === 'name' && moved !== null && (
        <small className="compare-moved" title={moved}>
          {moved}
        </small>
      )}
    </span>
  ));
}
