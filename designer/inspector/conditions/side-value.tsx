import { Input, InputNumber, Select } from 'antd';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scalar } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import type { KnownName } from '../../formula/known-names.ts';
import { useCondition } from './condition-context.ts';
import type { Side } from './form.ts';

interface Props {
  /** Undefined: not said yet. */
  readonly value: Scalar | undefined;
  readonly name: KnownName | undefined;
  /** A part of a text, and not one of its options. */
  readonly isWritten: boolean;
  readonly isWrong: boolean;
  readonly onChange: (side: Side, gesture?: string) => void;
}

/** One value of the fact's type. */
export function SideValue({ value, name, isWritten, isWrong, onChange }: Props) {
  const { t } = useTranslation('conditions');
  const { text } = useLanguage();
  const { readOnly } = useCondition();
  const id = useId();
  const visit = useRef(0);
  const gesture = () => `${id} ${visit.current}`;
  const put = (next: Scalar | null | undefined, by?: string) =>
    onChange(next === null || next === undefined || next === '' ? { is: 'none' } : { is: 'value', value: next }, by);
  const shared = {
    'aria-label': t('value'),
    disabled: readOnly,
    status: isWrong ? ('error' as const) : ('' as const),
    className: 'condition-value',
    onBlur: () => {
      visit.current += 1;
    },
  };
  const kind = name?.type.kind ?? typeof value;
  const options =
    kind === 'boolean'
      ? [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]
      : isWritten
        ? undefined
        : name?.options?.map((option) => ({ value: option.value, label: text(option.name) }));
  if (options)
    return (
      <Select
        {...shared}
        showSearch={{ optionFilterProp: ['label', 'value'] }}
        placeholder={t('choose')}
        value={value === undefined ? null : String(value)}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(next) => put(kind === 'boolean' ? next === 'true' : next)}
      />
    );
  if (kind === 'number')
    return (
      <InputNumber<number>
        {...shared}
        value={typeof value === 'number' ? value : null}
        placeholder={t('number')}
        {...(name?.isInteger ? { precision: 0 } : {})}
        suffix={name?.unit ?? null}
        controls={false}
        onChange={(next) => put(next, gesture())}
      />
    );
  return (
    <Input
      {...shared}
      type={kind === 'date' ? 'date' : 'text'}
      value={value === undefined ? '' : String(value)}
      placeholder={t('text')}
      onChange={({ target }) => put(target.value, gesture())}
    />
  );
}
