import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { usePark } from '../../park/park-store.ts';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { newLeaf } from '../conditions/tree.ts';
import { CountMark } from './count-mark.tsx';
import { countsOf } from './counts.ts';
import { Described } from './described.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { IdField } from './id-field.tsx';
import { Row } from './inputs.tsx';
import { rawAt } from './raw-at.ts';
import type { SectionProps } from './section-props.ts';
import { useSection } from './use-section.ts';

/** An enterprise is in the first stage whose condition holds; the last, without one, takes all others. */
export function StagesSection({ reveal }: SectionProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { definition, raw, readOnly, dispatch, set } = useSection();
  const preview = usePark((park) => park.preview);
  const counts = preview ? countsOf(preview.stages) : new Map();
  const { stages = [] } = definition;
  const add = () => {
    const like = stages.at(-1)?.id;
    const entry = { id: 'stage', name: { 'zh-CN': '新阶段', en: 'New stage' } };
    // The first stage takes everyone; later ones ask for something and stand above it.
    dispatch({
      type: 'addEntry',
      section: 'stages',
      entry: stages.length === 0 ? entry : { ...entry, when: newLeaf },
      ...(like === undefined ? {} : { like }),
    });
  };
  return (
    <EntryList
      section="stages"
      reveal={reveal}
      entries={stages.map(({ id, name, when }, index) => ({
        key: `${index} ${id}`,
        title: text(name) || id,
        mark: <CountMark count={counts.get(id)} />,
        below: when === undefined ? t('stages.default') : <code>{id}</code>,
      }))}
      head={
        preview && (
          <p className="section-soft">
            {t('stages.none')} <CountMark count={counts.get(null)} />
          </p>
        )
      }
      empty={{ title: t('stages.emptyTitle'), text: t('stages.empty') }}
      add={add}
    >
      {(index) => {
        const stage = stages[index];
        if (!stage) return null;
        const path = `/stages/${index}`;
        return (
          <div className="section-form">
            <Described section="stages" index={index} entry={stage} />
            <Row label={t('condition')}>
              <ConditionEditor
                value={rawAt(raw, path, 'when')}
                place={{ at: 'stages' }}
                path={`${path}/when`}
                optional
                noneMeans={t('stages.noneMeans')}
                readOnly={readOnly}
                ariaLabel={t('condition')}
                onChange={(value, gesture) => set(index, { section: 'stages', key: 'when', value }, gesture)}
              />
            </Row>
            <IdField of="stage" id={stage.id} />
            <EntryProblems path={path} except={['/when']} />
          </div>
        );
      }}
    </EntryList>
  );
}
