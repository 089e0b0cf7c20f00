import { useTranslation } from 'react-i18next';
import { glyphs, type Sign } from '../../canvas/compared/mark.ts';

/** A colour and a sign, and a word for those who see neither. */
export function SignBadge({ sign }: { readonly sign: Sign }) {
  const { t } = useTranslation('compare');
  return (
    <span
      className="compared-sign"
      data-sign={sign}
      role="img"
      aria-label={t(`signs.${sign}`)}
      title={t(`signs.${sign}`)}
    >
      {glyphs[sign]}
    </span>
  );
}
