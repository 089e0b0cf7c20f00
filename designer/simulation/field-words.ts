import type { Field, Id } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import { textIn } from '../../schemas/text.ts';
import { useLanguage } from '../app/languages.ts';
import { useValueWords } from '../app/value-words.ts';
import { useEditor } from '../editor/use-editor.tsx';

const digits = 4;

/** How people write a field's name and its values. */
export function useFieldWords() {
  const { language } = useLanguage();
  const words = useValueWords(digits);
  const fields = useEditor((state) => state.definition.fields);
  const byId = new Map<Id, Field>(fields.map((field) => [field.id, field]));
  const name = (id: Id) => {
    const field = byId.get(id);
    return field ? textIn(language, field.name) : id;
  };
  const value = (id: Id, written: FieldValue) => words(byId.get(id), written);
  return { name, value };
}
