import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { FormulaEditor } from '../../formula/formula-editor.tsx';
import { Described } from './described.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { IdField } from './id-field.tsx';
import { LineField, Row } from './inputs.tsx';
import type { SectionProps } from './section-props.ts';
import { useSection } from './use-section.ts';
import { UsedBy } from './used-by.tsx';

/** Named intermediate values: each reads fields and the ones above it. */
export function FactsSection({ reveal }: SectionProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { definition, readOnly, dispatch, set } = useSection();
  const { facts = [] } = definition;
  return (
    <EntryList
      section="facts"
      reveal={reveal}
      entries={facts.map(({ id, name, unit }, index) => ({
        key: `${index} ${id}`,
        title: text(name) || id,
        mark: unit,
        below: <code>{id}</code>,
      }))}
      empty={{ title: t('facts.emptyTitle'), text: t('facts.empty') }}
      add={() =>
        dispatch({
          type: 'addEntry',
          section: 'facts',
          entry: { id: 'fact', name: { 'zh-CN': '新中间值', en: 'New intermediate value' }, formula: '' },
        })
      }
    >
      {(index) => {
        const fact = facts[index];
        if (!fact) return null;
        const path = `/facts/${index}`;
        return (
          <div className="section-form">
            <Described section="facts" index={index} entry={fact} />
            <Row label={t('formula')}>
              <FormulaEditor
                value={fact.formula}
                place={{ at: 'fact', index }}
                path={`${path}/formula`}
                unit={fact.unit}
                readOnly={readOnly}
                ariaLabel={t('formula')}
                onChange={(value, gesture) => set(index, { section: 'facts', key: 'formula', value }, gesture)}
              />
            </Row>
            <LineField
              label={t('unit')}
              value={fact.unit}
              onChange={(value, gesture) => set(index, { section: 'facts', key: 'unit', value }, gesture)}
            />
            <IdField of="fact" id={fact.id} />
            <UsedBy id={fact.id} />
            <EntryProblems path={path} except={['/formula']} />
          </div>
        );
      }}
    </EntryList>
  );
}
