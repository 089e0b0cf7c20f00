import { useLanguage } from '../../app/languages.ts';
import { useNaming, useShaped } from '../../formula/use-known.ts';

/** What divides the park into groups: stages, and every field with options. */
export function useScopes(): { readonly value: string; readonly label: string }[] {
  const { fields, stages = [] } = useShaped();
  const { text } = useLanguage();
  const naming = useNaming();
  const enums = fields.filter(({ type }) => type === 'enum').map(({ id, name }) => ({ value: id, label: text(name) }));
  return stages.length === 0 ? enums : [{ value: 'stage', label: naming.fact('stage') }, ...enums];
}
