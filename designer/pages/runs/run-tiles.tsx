import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Definition } from '../../../schemas/definition.ts';
import { type SheetStatus, sheetStatuses } from '../../../schemas/sheet-status.ts';
import { useLanguage } from '../../app/languages.ts';
import type { RunResult } from './run-result.ts';
import { StatusBadge } from './status-badge.tsx';

/** The figures of a run at a glance. */
export function RunTiles({ result, definition }: { readonly result: RunResult; readonly definition: Definition }) {
  const { t } = useTranslation('runs');
  const { number, percent } = useLanguage();
  const { summary, size } = result;
  const { quantiles, mean, byStatus } = summary;
  const scored = byStatus.scored ?? 0;
  const full = number(definition.scale?.full ?? 100);
  const written = (value: number | undefined | null) => (value === undefined || value === null ? '–' : number(value));
  return (
    <ul className="run-tiles">
      <Tile name={t('tiles.scored')} figure={number(scored)}>
        {t('tiles.ofAll', { n: number(size), share: percent(size === 0 ? 0 : scored / size) })}
      </Tile>
      <Tile name={t('tiles.median')} figure={written(quantiles?.median)}>
        {quantiles && t('tiles.middleHalf', { low: number(quantiles.p25), high: number(quantiles.p75) })}
      </Tile>
      <Tile name={t('tiles.mean')} figure={written(mean)}>
        {t('tiles.full', { full })}
      </Tile>
      <Tile name={t('tiles.best')} figure={written(quantiles?.max)}>
        {quantiles && t('tiles.lowest', { lowest: number(quantiles.min) })}
      </Tile>
      <Tile name={t('tiles.notScored')} figure={number(size - scored)}>
        <NotScored byStatus={byStatus} />
      </Tile>
    </ul>
  );
}

function Tile(props: { readonly name: string; readonly figure: string; readonly children: ReactNode }) {
  return (
    <li className="run-card run-tile">
      <span className="soft">{props.name}</span>
      <strong className="number">{props.figure}</strong>
      <span className="soft run-tile-note">{props.children}</span>
    </li>
  );
}

function NotScored({ byStatus }: { readonly byStatus: Readonly<Record<string, number>> }) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  const there = sheetStatuses.filter(
    (status): status is SheetStatus => status !== 'scored' && (byStatus[status] ?? 0) > 0,
  );
  if (there.length === 0) return t('tiles.nobody');
  return (
    <span className="run-tile-statuses">
      {there.map((status) => (
        <Link key={status} to={{ search: `?status=${status}`, hash: '#ranking' }}>
          <StatusBadge status={status} /> <span className="number">{number(byStatus[status] ?? 0)}</span>
        </Link>
      ))}
    </span>
  );
}
