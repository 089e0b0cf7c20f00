import { useTranslation } from 'react-i18next';
import type { Field, Id } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import { textIn } from '../../schemas/text.ts';
import { useLanguage } from '../app/languages.ts';
import { useEditor } from '../editor/use-editor.tsx';

/** How people write a field's name and its values. */
export function useFieldWords() {
  const { t } = useTranslation('app');
  const { language, number } = useLanguage();
  const fields = useEditor((state) => state.definition.fields);
  const byId = new Map<Id, Field>(fields.map((field) => [field.id, field]));
  const name = (id: Id) => {
    const field = byId.get(id);
    return field ? textIn(language, field.name) : id;
  };
  const value = (id: Id, written: FieldValue) => {
    const field = byId.get(id);
    if (written === null) return t('missing');
    if (typeof written === 'boolean') return t(written ? 'yes' : 'no');
    if (typeof written === 'number') return field?.unit ? `${number(written, 4)} ${field.unit}` : number(written, 4);
    const option = field?.options?.find((one) => one.value === written);
    return option ? textIn(language, option.name) : written;
  };
  return { byId, name, value };
}
