import { useTranslation } from 'react-i18next';
import type { ListSection } from '../../../../rules/document/kinds.ts';
import type { Naming } from '../../../../rules/words/vocabulary.ts';
import { useLanguage } from '../../../app/languages.ts';
import type { PropertyName } from '../../../editor/edits/edit-words.ts';
import { sentence } from '../../../editor/edits/words.ts';
import { edits } from '../../../language/zh-CN/edits.ts';
import { keyOfProperty } from './value-in-words.ts';

/** What of a thing differs, in words; of a map such as weights also by which key. */
export function usePropertyWord(naming: Naming): (property: string) => string {
  const { t } = useTranslation('designer');
  const { t: sections } = useTranslation('sections');
  const { text } = useLanguage();
  return (property) => {
    const word = (what: string) => {
      const code = `what.${what}`;
      const own = ownWords.find((one) => one === what);
      return own ? t(`conflict.${own}`) : isPropertyCode(code) ? text(sentence(code)) : what;
    };
    const [what = ''] = property.split('/');
    const key = keyOfProperty(property, naming);
    if (key === null) return word(what);
    const section = sectionWords.find((one) => one === key);
    return t('conflict.propertyAt', { property: word(what), at: section ? sections(`names.${section}`) : word(key) });
  };
}

const sectionWords = [
  'fields',
  'facts',
  'tables',
  'stages',
  'adjustments',
  'grades',
  'applications',
  'tests',
] as const satisfies readonly ListSection[];

const ownWords = ['exists', 'parent', 'order', 'whole'] as const;

function isPropertyCode(code: string): code is `what.${PropertyName}` {
  return code in edits;
}
