import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { Standing } from '../lists/list-request.ts';

/** A difference by colour and by sign. */
export function Difference({ by, digits = 2 }: { readonly by: number | null; readonly digits?: number }) {
  const { signed } = useLanguage();
  if (by === null || by === 0) return <span className="dock-same">{by === 0 ? '0' : ''}</span>;
  return <span className={by > 0 ? 'dock-rise' : 'dock-fall'}>{signed(by, digits)}</span>;
}

/** How many places, with an arrow; read aloud as a sentence. */
export function PlacesMoved({ before, after }: { readonly before: Standing | null; readonly after: Standing }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  if (!before || (before.rank === null && after.rank === null)) return null;
  if (before.rank === null) return <span className="dock-rise">{t('list.entered')}</span>;
  if (after.rank === null) return <span className="dock-fall">{t('list.left')}</span>;
  const places = before.rank - after.rank;
  if (places === 0) return <span className="dock-same">=</span>;
  const moved = number(Math.abs(places), 0);
  return (
    <span className={places > 0 ? 'dock-rise' : 'dock-fall'}>
      <span aria-hidden>{`${places > 0 ? '▲' : '▼'} ${moved}`}</span>
      <span className="dock-unseen">{t(places > 0 ? 'list.up' : 'list.down', { places: moved })}</span>
    </span>
  );
}
