import { namingOf } from '../../../rules/words/naming.ts';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Language } from '../../../schemas/text.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { shapedOf } from '../../formula/known-names.ts';

type Names = Pick<Definition, 'fields' | 'facts'>;

let last: { readonly names: Names; readonly language: Language; readonly naming: Naming } | null = null;

/** Formulas name fields and facts: while these are the same, so is the naming, and no card is drawn anew. */
export function namingFor(definition: Definition, language: Language): Naming {
  const { fields, facts } = definition;
  if (last && last.language === language && last.names.fields === fields && last.names.facts === facts)
    return last.naming;
  const naming = namingOf(language, shapedOf(definition));
  last = { names: definition, language, naming };
  return naming;
}

export function useNaming(): Naming {
  const { language } = useLanguage();
  return useEditor(({ definition }) => namingFor(definition, language));
}
