import { useTranslation } from 'react-i18next';
import type { EnumOption } from '../../../../schemas/definition.ts';
import { useLanguage } from '../../../app/languages.ts';
import { nodeAtPointer } from '../../../editor/tree/node-index.ts';
import { useNaming, useShaped } from '../../../formula/use-known.ts';
import type { IndicatorValues } from '../../../park/preview/indicator-values.ts';

const noOptions: readonly EnumOption[] = [];

/** What a value can be, where that is known, and how it is called: by the option of the field that is read alone. */
export function useCategoryNames(path: string, values: IndicatorValues | null) {
  const { t } = useTranslation('inspector');
  const { text } = useLanguage();
  const definition = useShaped();
  const naming = useNaming();
  const node = nodeAtPointer(definition, path)?.node;
  const formula = node && 'formula' in node ? node.formula.trim() : '';
  const field = definition.fields.find(({ id }) => id === formula);
  const isBoolean = values?.kind === 'boolean' || field?.type === 'boolean';
  const options = field?.type === 'enum' ? (field.options ?? noOptions) : noOptions;
  const yesNo: Readonly<Record<string, string>> = { true: t('yes'), false: t('no') };
  return {
    options: isBoolean ? ['true', 'false'] : options.map(({ value }) => value),
    nameOf(key: string): string {
      const option = options.find(({ value }) => value === key);
      if (option) return text(option.name);
      return (isBoolean ? yesNo[key] : undefined) ?? naming.category(key);
    },
  };
}
