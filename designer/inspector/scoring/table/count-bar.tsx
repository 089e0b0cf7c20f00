import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';

/** How many enterprises, as a number and as a share of all with a value. */
export function CountBar({ count, of }: { readonly count: number; readonly of: number }) {
  const { t } = useTranslation('inspector');
  const { number, percent } = useLanguage();
  const share = of > 0 ? count / of : 0;
  return (
    <span className="count-bar number" title={t('table.enterprises', { many: number(count) })}>
      <span className="count-fill" style={{ inlineSize: `${share * 100}%` }} />
      <span className="count-text">
        {number(count)}
        <span className="count-share">{percent(share, 1)}</span>
      </span>
    </span>
  );
}
