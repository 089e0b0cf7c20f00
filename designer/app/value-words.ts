import { useTranslation } from 'react-i18next';
import type { Field } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import { textIn } from '../../schemas/text.ts';
import { useLanguage } from './languages.ts';

/** How a value of a field is written for people; an absent one is said to be so. */
export function useValueWords(digits = 6): (field: Field | undefined, value: FieldValue | undefined) => string {
  const { t } = useTranslation('app');
  const { language, number } = useLanguage();
  return (field, value) => {
    if (value === null || value === undefined) return t('missing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number')
      return field?.unit ? `${number(value, digits)} ${field.unit}` : number(value, digits);
    const option = field?.options?.find((one) => one.value === value);
    return option ? textIn(language, option.name) : value;
  };
}
