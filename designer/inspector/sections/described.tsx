import { useTranslation } from 'react-i18next';
import type { ListSection } from '../../../rules/document/kinds.ts';
import type { Text } from '../../../schemas/text.ts';
import { TextField } from './inputs.tsx';
import { useSection } from './use-section.ts';

interface Props {
  readonly section: Exclude<ListSection, 'tests' | 'tables'>;
  readonly index: number;
  readonly entry: { readonly name: Text; readonly description?: Text; readonly basis?: string | Text };
}

/** Name, description and the policy clause that it follows. */
export function Described({ section, index, entry: { name, description, basis } }: Props) {
  const { t } = useTranslation('sections');
  const { set } = useSection();
  return (
    <>
      <TextField
        label={t('name')}
        value={name}
        onChange={(value = { 'zh-CN': '' }, gesture) => set(index, { section, key: 'name', value }, gesture)}
      />
      <TextField
        label={t('description')}
        isLong
        value={description}
        onChange={(value, gesture) => set(index, { section, key: 'description', value }, gesture)}
      />
      <TextField
        label={t('basis')}
        isLong
        value={typeof basis === 'string' ? { 'zh-CN': basis } : basis}
        onChange={(value, gesture) =>
          set(
            index,
            { section, key: 'basis', value: value && value.en === undefined ? value['zh-CN'] : value },
            gesture,
          )
        }
      />
    </>
  );
}
