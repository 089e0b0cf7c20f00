import { useTranslation } from 'react-i18next';
import type { ImpactHeading } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

type Sides = Pick<ImpactHeading, 'from' | 'to'>;

const separator = ' · ';

/** `版本 3 → 草稿`: what both sides are of is not said twice, nor at all below the head that says it. */
export function useSideNames(): (sides: Sides) => string {
  const { t } = useTranslation('impact');
  const { text } = useLanguage();
  return ({ from, to }) => {
    const [before, after] = [text(from.label).split(separator), text(to.label).split(separator)];
    const isOfOne = before.length > 1 && after.length > 1 && before[0] === after[0];
    const said = (label: readonly string[]) => (isOfOne ? label.slice(1) : label).join(separator);
    return from.hash === to.hash && isOfOne ? said(after) : t('between', { from: said(before), to: said(after) });
  };
}
