import { Empty } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetStatuses } from '../../../schemas/sheet-status.ts';
import { useLanguage } from '../../app/languages.ts';
import type { Preview, Quantiles } from '../preview/preview.ts';
import { Difference } from './change-mark.tsx';
import { MovesList } from './moves-list.tsx';
import { OverlaidBars } from './overlaid-bars.tsx';
import { sidesOf } from './sides-of.ts';
import { restAfter, useRested } from './use-rested.ts';

const shares = ['count', 'most', 'upperQuartile', 'median', 'mean', 'lowerQuartile', 'least'] as const;

/** How totals are spread before and after, with their middle and ends. */
export function TotalsTab({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const { before, after } = preview.quantiles;
  const rested = useRested(preview.quantiles, restAfter);
  if (!after) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('totals.nobody')} />;
  return (
    <div className="dock-totals">
      <figure className="dock-figure">
        <figcaption className="dock-legend">
          <Said quantiles={rested} />
          <span className="dock-key dock-key-after">{t('after')}</span>
          {before && <span className="dock-key dock-key-before">{t('before')}</span>}
        </figcaption>
        <OverlaidBars histogram={preview.totals} />
      </figure>
      <table className="dock-numbers">
        <thead>
          <tr>
            <td />
            {before && <th scope="col">{t('before')}</th>}
            <th scope="col">{t('after')}</th>
            {before && <th scope="col">{t('change')}</th>}
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share}>
              <th scope="row">{t(`totals.${share}`)}</th>
              {before && <td>{number(before[share])}</td>}
              <td>{number(after[share])}</td>
              {before && (
                <td>
                  <Difference by={Number((after[share] - before[share]).toFixed(2))} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dock-aside">
        <Statuses preview={preview} />
        {preview.hasBaseline && <MovesList affected={preview.affected} />}
      </div>
    </div>
  );
}

/** To be read aloud. */
const Said = memo(function Said({ quantiles: { before, after } }: { readonly quantiles: Preview['quantiles'] }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const written = (quantiles: Quantiles) => ({
    n: number(quantiles.count, 0),
    count: number(quantiles.count, 0),
    median: number(quantiles.median),
    mean: number(quantiles.mean),
    least: number(quantiles.least),
    most: number(quantiles.most),
  });
  return (
    <>
      {after && <span className="dock-unseen">{t('totals.said', { ...written(after), count: after.count })}</span>}
      {before && <span className="dock-unseen">{t('totals.saidBefore', written(before))}</span>}
    </>
  );
});

function Statuses({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('park');
  const { t: common } = useTranslation('app');
  const { number } = useLanguage();
  const sides = sidesOf(preview.statuses);
  return (
    <dl className="dock-pairs" aria-label={t('totals.status')}>
      {sheetStatuses.map((status, place) => {
        const { before, after } = sides[place] ?? { before: 0, after: 0 };
        if (after === 0 && before === 0) return null;
        return (
          <div key={status}>
            <dt>{common(`status.${status}`)}</dt>
            <dd>
              {number(after, 0)}{' '}
              {preview.hasBaseline && before !== after && <Difference by={after - before} digits={0} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
