import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EntryProblems } from './entry-problems.tsx';
import { Row } from './inputs.tsx';
import { useScopes } from './use-scopes.ts';
import { useSection } from './use-section.ts';

/** Within which groups enterprises are ranked besides the whole park. */
export function RankingSection() {
  const { t } = useTranslation('sections');
  const { definition, readOnly, dispatch } = useSection();
  const scopes = useScopes();
  const { rankWithin = [] } = definition;
  return (
    <div className="section-form">
      <Row label={t('ranking.within')} hint={t('ranking.hint')}>
        <Select
          mode="multiple"
          className="section-wide"
          aria-label={t('ranking.within')}
          placeholder={t('ranking.none')}
          disabled={readOnly}
          value={[...rankWithin]}
          options={scopes}
          showSearch={{ optionFilterProp: ['label', 'value'] }}
          onChange={(value: readonly string[]) => dispatch({ type: 'setDefinition', key: 'rankWithin', value })}
        />
      </Row>
      <EntryProblems path="/rankWithin" />
    </div>
  );
}
