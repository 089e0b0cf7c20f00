import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { Loaded } from '../../app/states/states.tsx';
import { useRuleSets } from '../rule-sets/use-rule-sets.ts';
import { MappingRows } from './mapping-rows.tsx';
import type { RuleSetMapping } from './use-mapping.ts';

interface Props {
  readonly park: string;
  readonly mapping: RuleSetMapping;
}

/** The template's fields, each with the park's own one. */
export function FieldMapping({ park, mapping }: Props) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const ruleSets = useRuleSets(park, false).data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="mapping-head">
        <label htmlFor="mapping-rule-set">{t('mapping.fieldsOf')}</label>
        <Select
          id="mapping-rule-set"
          value={mapping.ruleSet ?? ''}
          options={[
            { value: '', label: t('mapping.recordsOnly') },
            ...ruleSets.map(({ id, name }) => ({ value: id, label: text(name) })),
          ]}
          onChange={(value) => mapping.chooseRuleSet(value === '' ? undefined : value)}
        />
      </div>
      <Loaded of={mapping.proposal}>{(proposal) => <MappingRows proposal={proposal} mapping={mapping} />}</Loaded>
    </>
  );
}
