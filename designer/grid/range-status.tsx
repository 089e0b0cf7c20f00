import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { isSingle, type Range } from './range.ts';
import type { GridSheet } from './use-sheet.ts';
import { textsOf } from './write-block.ts';

/** As a spreadsheet says of what is selected: how many, their sum, their mean. */
export function RangeStatus({ sheet, range }: { readonly sheet: GridSheet; readonly range: Range }) {
  const { t } = useTranslation('grid');
  const { number } = useLanguage();
  if (isSingle(range)) return <p className="grid-status">{t('hint')}</p>;
  const texts = textsOf(sheet, range, sheet.words).flat();
  const numbers = texts.flatMap((text) => (text !== '' && Number.isFinite(Number(text)) ? [Number(text)] : []));
  const sum = numbers.reduce((all, one) => all + one, 0);
  return (
    <p className="grid-status number" role="status">
      <span>{t('rangeCount', { count: texts.length })}</span>
      {numbers.length > 1 && <span>{t('rangeSum', { sum: number(sum, 4) })}</span>}
      {numbers.length > 1 && <span>{t('rangeMean', { mean: number(sum / numbers.length, 4) })}</span>}
    </p>
  );
}
