import { useTranslation } from 'react-i18next';
import { TextField } from './inputs.tsx';
import { useSection } from './use-section.ts';

/** What the rule set is called, and the policy that it follows. */
export function DefinitionSection() {
  const { t } = useTranslation('sections');
  const { definition, dispatch } = useSection();
  const { name, description, basis } = definition;
  return (
    <div className="section-form">
      <TextField
        label={t('name')}
        value={name}
        onChange={(value = { 'zh-CN': '' }, gesture) =>
          dispatch({ type: 'setDefinition', key: 'name', value }, { gesture })
        }
      />
      <TextField
        label={t('description')}
        isLong
        value={description}
        onChange={(value, gesture) => dispatch({ type: 'setDefinition', key: 'description', value }, { gesture })}
      />
      <TextField
        label={t('basis')}
        isLong
        value={typeof basis === 'string' ? { 'zh-CN': basis } : basis}
        onChange={(value, gesture) =>
          dispatch(
            { type: 'setDefinition', key: 'basis', value: value && value.en === undefined ? value['zh-CN'] : value },
            { gesture },
          )
        }
      />
    </div>
  );
}
