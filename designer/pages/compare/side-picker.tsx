import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSet, RuleSetPage, TemplateList } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly value: string | null;
  /** What the value is called, where it stands in none of the lists. */
  readonly called: string | undefined;
  readonly seeDrafts: boolean;
  readonly onChoose: (side: string) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One side of a comparison: any version or draft of any rule set of the park, or a template. */
export function SidePicker({ id, label, park, ruleSet, value, called, seeDrafts, onChoose }: Props) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  const ruleSets = useQuery({
    queryKey: [park, 'rule-sets', 'for-comparison'],
    queryFn: ({ signal }) =>
      request<RuleSetPage>(['parks', park, 'rule-sets'], { query: { limit: 100, archived: false }, signal }),
  });
  const templates = useQuery({
    queryKey: [park, 'templates', 'for-comparison'],
    queryFn: ({ signal }) => request<TemplateList>(['parks', park, 'templates'], { signal }),
  });
  const groups = useMemo(() => {
    const sidesOf = ({ latestVersion }: RuleSet, prefix: string, name: string): readonly Option[] => [
      ...(seeDrafts ? [{ value: `${prefix}draft`, label: `${name}${t('draft')}` }] : []),
      ...Array.from({ length: latestVersion?.number ?? 0 }, (_, index) => index + 1)
        .reverse()
        .map((number) => ({ value: `${prefix}${number}`, label: `${name}${t('version', { number })}` })),
    ];
    const others = (ruleSets.data?.items ?? []).filter((one) => one.id !== ruleSet.id);
    return [
      { label: t('thisSet'), options: sidesOf(ruleSet, '', '') },
      ...others.map((one) => ({
        label: text(one.name),
        options: sidesOf(one, `${one.id}:`, `${text(one.name)} · `),
      })),
      {
        label: t('templates'),
        options: (templates.data?.items ?? []).map((one) => ({ value: `template:${one.id}`, label: text(one.name) })),
      },
    ].filter(({ options }) => options.length > 0);
  }, [ruleSets.data, templates.data, ruleSet, seeDrafts, t, text]);
  const isListed = groups.some(({ options }) => options.some((option) => option.value === shortOf(value, ruleSet.id)));
  const shown = value === null ? null : isListed ? shortOf(value, ruleSet.id) : value;
  const extra = shown !== null && !isListed ? [{ value: shown, label: called ?? shown }] : [];
  return (
    <div className="compare-side">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={shown}
        placeholder={t('chooseSide')}
        options={[...extra, ...groups.map((group) => ({ ...group, options: [...group.options] }))]}
        onChange={onChoose}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

/** As this rule set's own address has it. */
function shortOf(side: string | null, ruleSet: string): string | null {
  return side?.startsWith(`${ruleSet}:`) ? side.slice(ruleSet.length + 1) : side;
}
