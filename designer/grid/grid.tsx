import { useVirtualizer } from '@tanstack/react-virtual';
import { Alert } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NodeMenu } from '../canvas/menu/node-menu.tsx';
import { EditorCommands } from '../canvas/sheets/editor-commands.tsx';
import { useView } from '../canvas/view-store.ts';
import { useEditor } from '../editor/use-editor.tsx';
import { GridField } from './grid-field.tsx';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { cellId, GridRow } from './grid-row.tsx';
import { RangeStatus } from './range-status.tsx';
import { useAlone } from './use-alone.ts';
import { useColumnTitle } from './use-column-title.ts';
import { useDraft } from './use-draft.ts';
import { useGridActions } from './use-grid-actions.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { usePlace } from './use-place.ts';
import { usePointing } from './use-pointing.ts';
import { useSheet } from './use-sheet.ts';
import { useWidths } from './use-widths.ts';
import { useWriting } from './use-writing.ts';
import './grid.css';

const rowHeight = 30;
const headHeight = 44;

/** The tree as a spreadsheet. It fills its parent; the editor comes from `EditorProvider`. */
export function Grid() {
  const { t } = useTranslation('grid');
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const readOnly = useEditor((state) => state.readOnly);
  const isAlone = useView((view) => view.view === null);
  const titleOf = useColumnTitle();
  const sheet = useSheet();
  const { rows, columns, words } = sheet;
  const widths = useWidths(columns);
  const place = usePlace(sheet);
  const { head, range, go } = place;
  const writing = useWriting();
  const actions = useGridActions(sheet, place, writing, ({ top, bottom, left, right }) =>
    t('copied', { rows: bottom - top + 1, columns: right - left + 1 }),
  );
  const draft = useDraft(actions.commit);
  const column = columns[head.column];
  const row = rows[head.row];
  const left = widths.starts[head.column] ?? 0;
  const width = widths.widths[head.column] ?? 0;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const open = () => {
    if (!readOnly) draft.open(actions.text());
  };
  const onKeyDown = useGridKeys({
    draft,
    actions,
    head,
    size: { rows: rows.length, columns: columns.length },
    go,
    widen: (by) => column && widths.setWidth(column, width + by),
    menuPlace: () => {
      const box = field.current?.getBoundingClientRect();
      return { x: box?.left ?? 0, y: box?.bottom ?? 0 };
    },
  });
  const pointing = usePointing({
    range,
    go,
    open,
    fill: actions.fill,
    takeFocus: () => field.current?.focus({ preventScroll: true }),
  });

  useAlone({ isAlone, rows, go, draft, field });

  // The active cell is kept in view, clear of the head, the foot and the first column.
  const firstWidth = widths.widths[0] ?? 0;
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const top = head.row * rowHeight;
    const high = box.clientHeight - headHeight - 2 * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + high) box.scrollTop = top - high;
    if (head.column === 0) return;
    const room = box.clientWidth - firstWidth;
    const from = left - firstWidth;
    if (from < box.scrollLeft) box.scrollLeft = from;
    else if (from + width > box.scrollLeft + room) box.scrollLeft = from + width - room;
  }, [head.row, head.column, left, width, firstWidth]);

  return (
    <div className="grid">
      {writing.refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          banner
          closable={{ onClose: writing.dismiss }}
          title={t('refusedTitle')}
          description={writing.refused.map((line) => <div key={line}>{line}</div>)}
        />
      )}
      <div className="grid-scroller" ref={scroller}>
        <div className="grid-content" style={{ width: widths.total }}>
          <div
            id={gridId}
            role="treegrid"
            aria-label={t('label')}
            aria-multiselectable
            aria-rowcount={rows.length + 2}
            aria-colcount={columns.length}
            aria-readonly={readOnly}
            {...pointing}
          >
            <GridHead columns={columns} widths={widths} />
            {/* biome-ignore lint/a11y/useSemanticElements: rows are virtual, which a table can't be */}
            <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ index, start }) => {
                const shown = rows[index];
                if (!shown) return null;
                const isIn = index >= range.top && index <= range.bottom;
                return (
                  <GridRow
                    key={shown.id}
                    row={shown}
                    at={index}
                    top={start}
                    columns={columns}
                    widths={widths.widths}
                    words={words}
                    from={isIn ? range.left : 0}
                    to={isIn ? range.right : -1}
                    active={index === head.row ? head.column : -1}
                    isLast={!readOnly && index === range.bottom}
                  />
                );
              })}
            </div>
            <GridFoot sheet={sheet} widths={widths.widths} head={head.row} />
          </div>
          <GridField
            field={field}
            draft={draft}
            column={column}
            label={row && column ? `${words.naming.text(row.node.name)} ${titleOf(column)}` : t('label')}
            activeId={cellId(row, column)}
            gridId={gridId}
            left={left}
            top={headHeight + head.row * rowHeight}
            width={width}
            readOnly={readOnly}
            onKeyDown={onKeyDown}
            clipboard={draft.isEditing ? {} : actions.clipboard}
          />
        </div>
      </div>
      <RangeStatus sheet={sheet} range={range} />
      {isAlone && (
        <>
          <NodeMenu />
          <EditorCommands />
        </>
      )}
    </div>
  );
}
