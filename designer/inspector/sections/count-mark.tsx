import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { usePark } from '../../park/park-store.ts';
import type { Count } from './counts.ts';

/** How many enterprises of the park, and how many more or fewer than in what the draft is compared with. */
export function CountMark({ count }: { readonly count: Count | undefined }) {
  const { t } = useTranslation('sections');
  const { number, signed } = useLanguage();
  const preview = usePark((park) => park.preview);
  const stale = usePark((park) => park.stale);
  if (!preview) return null;
  const { before, after } = count ?? { before: 0, after: 0 };
  const change = after - before;
  return (
    <span
      className={`section-count number${stale ? ' section-stale' : ''}`}
      title={stale ? t('stale') : t('countHint')}
    >
      {t('enterprises', { written: number(after) })}
      {preview.hasBaseline && change !== 0 && (
        <span className={change > 0 ? 'section-more' : 'section-fewer'}> {signed(change, 0)}</span>
      )}
    </span>
  );
}
