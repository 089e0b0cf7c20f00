import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactReport } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';

/** The figures at a glance. */
export function Tiles({ report }: { readonly report: ImpactReport }) {
  const { t } = useTranslation('impact');
  const { number, signed, percent } = useLanguage();
  const { counts, enterprises, totals } = report;
  const { before, after } = totals;
  const share = (count: number) => t('tiles.ofAll', { share: percent(enterprises === 0 ? 0 : count / enterprises) });
  return (
    <ul className="impact-tiles">
      <Tile name={t('tiles.higher')} figure={number(counts.higher)} tone="rise">
        {share(counts.higher)}
      </Tile>
      <Tile name={t('tiles.lower')} figure={number(counts.lower)} tone="fall">
        {share(counts.lower)}
      </Tile>
      <Tile
        name={t('tiles.mean')}
        figure={after ? number(after.mean) : '–'}
        {...(before && after ? { note: signed(after.mean - before.mean) } : {})}
      >
        {before && after && t('tiles.wasMedian', { before: number(before.median), after: number(after.median) })}
      </Tile>
      <Tile
        name={t('tiles.grades')}
        figure={counts.gradeUp === null ? '–' : `${number(counts.gradeUp)} / ${number(counts.gradeDown ?? 0)}`}
      >
        {counts.gradeUp === null && t('tiles.notCounted')}
      </Tile>
      <Tile name={t('tiles.ranking')} figure={`${number(counts.enteredRanking)} / ${number(counts.leftRanking)}`}>
        {t('tiles.unchanged', { n: number(counts.unchanged) })}
      </Tile>
    </ul>
  );
}

interface TileProps {
  readonly name: string;
  readonly figure: string;
  readonly note?: string;
  readonly tone?: 'rise' | 'fall';
  readonly children: ReactNode;
}

function Tile({ name, figure, note, tone, children }: TileProps) {
  return (
    <li className="impact-card impact-tile">
      <span className="soft">{name}</span>
      <strong className={`number${tone ? ` is-${tone}` : ''}`}>
        {figure}
        {note !== undefined && <small className="soft"> {note}</small>}
      </strong>
      <span className="soft impact-tile-note">{children}</span>
    </li>
  );
}
