import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetStatuses } from '../../../../schemas/sheet-status.ts';
import type { NamedGrade } from '../grades-of.ts';
import { industryField } from '../industry-field.ts';
import type { RunRules } from '../use-rules-of-run.ts';
import type { FilterKey, SheetFilter } from './sheet-filter.ts';

interface Props {
  readonly rules: RunRules;
  readonly grades: readonly NamedGrade[];
  readonly filter: SheetFilter;
  readonly onChange: (key: FilterKey, value: string | undefined) => void;
  readonly onClear: () => void;
}

const millisecondsOfTyping = 300;

export function RankingFilters({ rules, grades, filter, onChange, onClear }: Props) {
  const { t } = useTranslation(['runs', 'app']);
  const { definition, naming } = rules;
  const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof naming.text>[0] }[]) =>
    list.map(({ id, name }) => ({ value: id, label: naming.text(name) }));
  const industries = (industryField(definition)?.options ?? []).map(({ value, name }) => ({
    value,
    label: naming.text(name),
  }));
  const statuses = sheetStatuses.map((status) => ({ value: status, label: t(`app:status.${status}`) }));
  const choice = (
    key: Exclude<FilterKey, 'name'>,
    label: string,
    all: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) =>
    options.length > 0 && (
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={label}
        placeholder={all}
        value={filter[key] ?? null}
        options={[...options]}
        popupMatchSelectWidth={false}
        className="ranking-filter"
        onChange={(value: string | null | undefined) => onChange(key, value ?? undefined)}
      />
    );
  return (
    <search className="ranking-filters">
      <NameSearch value={filter.name ?? ''} onChange={(name) => onChange('name', name || undefined)} />
      {choice('stage', t('runs:ranking.stage'), t('runs:ranking.allStages'), named(definition.stages ?? []))}
      {choice('industry', t('runs:ranking.industry'), t('runs:ranking.allIndustries'), industries)}
      {choice(
        'grade',
        t('runs:ranking.grade'),
        t('runs:ranking.allGrades'),
        grades.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice('status', t('runs:ranking.status'), t('runs:ranking.allStatuses'), statuses)}
      {Object.keys(filter).length > 0 && (
        <Button type="link" size="small" onClick={onClear}>
          {t('runs:ranking.clear')}
        </Button>
      )}
    </search>
  );
}

/** Asks when the typing pauses. */
function NameSearch({ value, onChange }: { readonly value: string; readonly onChange: (name: string) => void }) {
  const { t } = useTranslation('runs');
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = window.setTimeout(() => onChange(typed.trim()), millisecondsOfTyping);
    return () => window.clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      allowClear
      maxLength={100}
      className="ranking-search"
      prefix={<SearchOutlined aria-hidden />}
      aria-label={t('ranking.searchLabel')}
      placeholder={t('ranking.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
