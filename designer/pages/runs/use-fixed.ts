import { useMemo } from 'react';
import { useLanguage } from '../../app/languages.ts';

/** Writes totals of a column alike: 833.80 beside 834.62. */
export function useFixed(decimals: number): (value: number) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return (value) => format.format(value);
  }, [language, decimals]);
}
