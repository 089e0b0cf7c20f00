import { useMemo } from 'react';
import { namingOf } from '../../rules/words/naming.ts';
import type { Naming } from '../../rules/words/vocabulary.ts';
import type { Definition } from '../../schemas/definition.ts';
import type { Language } from '../../schemas/text.ts';
import { useLanguage } from '../app/languages.ts';
import { useEditor } from '../editor/use-editor.tsx';
import { type KnownNames, knownNames, shapedOf } from './known-names.ts';
import type { Place } from './place.ts';

/** The definition with what can't be read stood in for: safe to look through. */
export function useShaped(): Definition {
  const definition = useEditor((state) => state.definition);
  return useMemo(() => shapedOf(definition), [definition]);
}

export function useKnownNames(place: Place): KnownNames {
  const definition = useEditor((state) => state.definition);
  return knownNames(definition, place);
}

const namings = new WeakMap<Definition, Map<Language, Naming>>();

/** How ids are said in the page's language. */
export function useNaming(): Naming {
  const definition = useShaped();
  const { language } = useLanguage();
  const ofDefinition = namings.get(definition) ?? new Map<Language, Naming>();
  namings.set(definition, ofDefinition);
  const naming = ofDefinition.get(language) ?? namingOf(language, definition);
  ofDefinition.set(language, naming);
  return naming;
}
