import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { KnownName, NameKind } from '../../formula/known-names.ts';

interface Props {
  readonly value: string;
  readonly names: readonly KnownName[];
  readonly readOnly: boolean;
  readonly ariaLabel: string;
  readonly autoFocus?: boolean;
  readonly opens?: boolean;
  readonly onChange: (id: string) => void;
}

const order: readonly NameKind[] = ['engine', 'fact', 'field', 'mark', 'value', 'points'];

/** Whatever is known at its place, found by its Chinese name, English name or id. */
export function FactPicker({ value, names, readOnly, ariaLabel, autoFocus = false, opens = false, onChange }: Props) {
  const { t } = useTranslation('conditions');
  const { text } = useLanguage();
  const options = useMemo(
    () =>
      order.flatMap((kind) => {
        const some = names.filter((one) => one.kind === kind);
        if (some.length === 0) return [];
        const inside = some.map((one) => ({
          value: one.id,
          label: text(one.name),
          search: [one.id, ...Object.values(one.name)].join(' ').toLowerCase(),
        }));
        return [{ label: t(`kinds.${kind}`), options: inside }];
      }),
    [names, text, t],
  );
  const isKnown = value === '' || names.some(({ id }) => id === value);
  return (
    <Select
      className="condition-fact"
      aria-label={ariaLabel}
      placeholder={t('choose')}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && 'search' in option && String(option.search).includes(typed.trim().toLowerCase()),
      }}
      disabled={readOnly}
      autoFocus={autoFocus}
      defaultOpen={opens}
      status={isKnown ? '' : 'error'}
      value={value === '' ? null : value}
      options={options}
      popupMatchSelectWidth={460}
      optionRender={({ value: id, label }) => (
        <span className="condition-option">
          <span>{label}</span>
          <code>{withUnit(id, names)}</code>
        </span>
      )}
      onChange={(id) => id !== null && onChange(id)}
    />
  );
}

function withUnit(id: string | number | null | undefined, names: readonly KnownName[]): string {
  const unit = names.find((one) => one.id === id)?.unit;
  return unit === undefined ? `${id}` : `${unit} · ${id}`;
}
