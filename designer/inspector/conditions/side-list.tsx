import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scalar } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import type { KnownName } from '../../formula/known-names.ts';
import { useCondition } from './condition-context.ts';
import type { Side } from './form.ts';

interface Props {
  readonly values: readonly Scalar[];
  readonly name: KnownName | undefined;
  readonly isWrong: boolean;
  readonly onChange: (side: Side) => void;
}

/** Some of an enum's options, or values that are typed one after the other. */
export function SideList({ values, name, isWrong, onChange }: Props) {
  const { t } = useTranslation('conditions');
  const { text } = useLanguage();
  const { readOnly } = useCondition();
  const isNumber = name?.type.kind === 'number';
  const options = name?.options?.map((option) => ({ value: option.value, label: text(option.name) }));
  const put = (typed: readonly string[]) => {
    const all = isNumber ? typed.map(Number).filter(Number.isFinite) : typed;
    onChange(all.length === 0 ? { is: 'none' } : { is: 'list', values: all });
  };
  return (
    <Select
      mode={options ? 'multiple' : 'tags'}
      className="condition-value condition-list"
      aria-label={t('values')}
      placeholder={options ? t('chooseSome') : t('typeSome')}
      disabled={readOnly}
      status={isWrong ? 'error' : ''}
      value={values.map(String)}
      options={options ?? []}
      showSearch={{ optionFilterProp: ['label', 'value'] }}
      tokenSeparators={[',', '，', ' ', '、', '\t', '\n']}
      popupMatchSelectWidth={false}
      onChange={put}
    />
  );
}
