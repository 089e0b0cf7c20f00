// biome-ignore-all lint/a11y/useSemanticElements: a table can't leave out the rows that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: each row has a button
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blame } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { type BlameRow, changedProperties } from './blame-rows.ts';
import { usePropertyWords } from './use-property-words.ts';

interface Props {
  readonly blame: Blame;
  readonly rows: readonly BlameRow[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

const rowHeight = 46;
const mostProperties = 4;

/** Each thing with the version that last changed each of its properties. */
export function BlameTable({ blame, rows, chosen, onChoose }: Props) {
  const { t } = useTranslation('compare');
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  return (
    <div
      ref={box}
      className="blame-box"
      role="table"
      aria-label={t('history.properties')}
      aria-rowcount={rows.length + 1}
    >
      <div role="rowgroup" className="blame-head">
        <div role="row" aria-rowindex={1} className="blame-row">
          <span role="columnheader">{t('history.name')}</span>
          <span role="columnheader">{t('history.lastChanged')}</span>
          <span role="columnheader">{t('history.properties')}</span>
        </div>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row ? (
            <Row
              key={row.key}
              {...{ blame, row, index }}
              top={start}
              isChosen={row.key === chosen}
              onChoose={() => onChoose(row.key)}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly blame: Blame;
  readonly row: BlameRow;
  readonly index: number;
  readonly top: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Row({ blame, row: { subject, depth, last, section }, index, top, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  const word = usePropertyWords(blame.stages);
  const version = blame.versions.find(({ number }) => number === last);
  const properties = changedProperties(subject);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="blame-row"
      data-chosen={isChosen}
      data-section={section}
      style={{ height: rowHeight, transform: `translateY(${top}px)` }}
    >
      <span role="cell" style={{ paddingInlineStart: 8 + Math.min(depth, 6) * 14 }}>
        <button type="button" aria-pressed={isChosen} onClick={onChoose}>
          {subject.name ? text(subject.name) : (subject.id ?? t('pairKinds.definition'))}
        </button>
        {subject.kind !== 'node' && <small>{t(`pairKinds.${subject.kind}`)}</small>}
      </span>
      <span role="cell" title={version?.reason}>
        <b>v{last}</b> <small>{version?.author.name ?? version?.author.person}</small>
        <small className="blame-why">{version?.reason}</small>
      </span>
      <span role="cell" className="blame-properties">
        {properties.length === 0 && <small>{t('history.untouched', { version: subject.since })}</small>}
        {properties.slice(0, mostProperties).map(([property, number]) => (
          <span key={property} className="blame-property">
            {word(property)} <b>v{number}</b>
          </span>
        ))}
        {properties.length > mostProperties && <small>+{properties.length - mostProperties}</small>}
      </span>
    </div>
  );
}
