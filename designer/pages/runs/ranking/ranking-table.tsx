// biome-ignore-all lint/a11y/useSemanticElements: a table can't leave out the rows that are out of sight
import { useVirtualizer } from '@tanstack/react-virtual';
import { Grid } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NamedGrade } from '../grades-of.ts';
import { industryField } from '../industry-field.ts';
import type { RunRules } from '../use-rules-of-run.ts';
import { RankingRow } from './ranking-row.tsx';
import { placeOf, rememberPlace } from './remembered-place.ts';
import { useRowKeys } from './use-row-keys.ts';
import type { RankedSheet } from './use-sheets.ts';

interface Props {
  readonly sheets: readonly RankedSheet[];
  readonly total: number;
  readonly rules: RunRules;
  readonly grades: readonly NamedGrade[];
  /** Names the run and the filters. */
  readonly place: string;
  readonly from: string;
  readonly addressOf: (enterpriseId: string) => string;
  readonly onEndNear: () => void;
}

const heights = { wide: 44, narrow: 104 } as const;
const rowsAhead = 60;
const columns = ['rank', 'name', 'stage', 'industry', 'points', 'grade', 'dimensions', 'applications'] as const;

/** A ranking of any length: only the rows in sight are in the page. */
export function RankingTable(props: Props) {
  const { sheets, total, rules, grades, place, from, addressOf, onEndNear } = props;
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const { md } = Grid.useBreakpoint();
  const height = md === false ? heights.narrow : heights.wide;
  const rows = useVirtualizer({
    count: sheets.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: placeOf(place),
    onChange: ({ scrollOffset }) => rememberPlace(place, scrollOffset ?? 0),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew where their height changes
  useEffect(() => rows.measure(), [height, rows]);
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= sheets.length - rowsAhead) onEndNear();
  }, [last, sheets.length, onEndNear]);
  const open = (row: number) => {
    const sheet = sheets[row];
    if (sheet) void navigate(addressOf(sheet.enterpriseId), { state: { from } });
  };
  const keys = useRowKeys(sheets.length, (row) => rows.scrollToIndex(row), open);
  const options = industryField(rules.definition)?.options ?? [];
  const industryOf = (value: string | null) => {
    const option = options.find((one) => one.value === value);
    return option ? rules.naming.text(option.name) : (value ?? undefined);
  };
  return (
    <div
      ref={box}
      className="ranking-box"
      role="grid"
      tabIndex={0}
      aria-label={t('ranking.title')}
      aria-description={t('ranking.keys')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={shown.some(({ index }) => index === keys.active) ? `ranking-${keys.active}` : undefined}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <div role="rowgroup" className="ranking-head">
        <div role="row" aria-rowindex={1} className="ranking-row" tabIndex={-1}>
          {columns.map((column) => (
            <span key={column} role="columnheader" tabIndex={-1} className={`ranking-${column}`}>
              {t(`ranking.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="ranking-body" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const sheet = sheets[index];
          if (!sheet) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its rows
            <div
              key={sheet.enterpriseId}
              id={`ranking-${index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={index === keys.active}
              className={index === keys.active ? 'ranking-row is-active' : 'ranking-row'}
              style={{ transform: `translateY(${start}px)`, height }}
              onClick={(event) => {
                const isLink = event.target instanceof Element && event.target.closest('a') !== null;
                if (!isLink) open(index);
              }}
            >
              <RankingRow
                sheet={sheet}
                rules={rules}
                grades={grades}
                industry={industryOf(sheet.industry)}
                address={addressOf(sheet.enterpriseId)}
                from={from}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
