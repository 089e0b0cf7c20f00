import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import type { GridColumn } from './columns.ts';
import { useColumnTitle } from './use-column-title.ts';
import type { Widths } from './use-widths.ts';

export function GridHead({ columns, widths }: { readonly columns: readonly GridColumn[]; readonly widths: Widths }) {
  const { t } = useTranslation('grid');
  const { text } = useLanguage();
  const titleOf = useColumnTitle();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are virtual, which a table can't be
    // biome-ignore lint/a11y/useFocusableInteractive: the field over the active cell has the focus
    <div role="row" aria-rowindex={1} className="grid-row grid-head">
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={column.key}
          role="columnheader"
          aria-colindex={at + 1}
          className="grid-cell"
          data-first={at === 0}
          data-number={column.isNumber}
          title={titleOf(column)}
          style={{ width: widths.widths[at] }}
        >
          <span className="grid-text">
            {column.stage && <span className="grid-head-kind">{t(`columns.${column.kind}`)}</span>}
            {column.stage ? text(column.stage.name) || column.stage.id : titleOf(column)}
          </span>
          <Grip column={column} width={widths.widths[at] ?? column.width} setWidth={widths.setWidth} />
        </div>
      ))}
    </div>
  );
}

interface GripProps {
  readonly column: GridColumn;
  readonly width: number;
  readonly setWidth: Widths['setWidth'];
}

function Grip({ column, width, setWidth }: GripProps) {
  const { t } = useTranslation('grid');
  const titleOf = useColumnTitle();
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    // Ctrl + Alt + arrows do the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <span
      className="grid-grip"
      title={t('resize', { column: titleOf(column) })}
      onDoubleClick={() => setWidth(column, column.width)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (from.current) setWidth(column, from.current.width + event.clientX - from.current.x);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}
