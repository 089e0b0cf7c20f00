import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { namingOf } from '../../../rules/words/naming.ts';
import type { Language } from '../../../schemas/text.ts';
import { useLanguage } from '../../app/languages.ts';
import { useNaming } from '../../formula/use-known.ts';
import { usePark } from '../../park/park-store.ts';
import { newLeaf } from '../conditions/tree.ts';
import { AdjustmentForm } from './adjustment-form.tsx';
import { adjustmentKinds } from './adjustment-kinds.ts';
import { CountMark } from './count-mark.tsx';
import { countsOf } from './counts.ts';
import { EntryList } from './entry-list.tsx';
import type { SectionProps } from './section-props.ts';
import { useSection } from './use-section.ts';

const decided = ['rejected', 'excluded', 'vetoed'] as const;

/** Gates, exclusions, vetoes, bonuses, penalties and limits, in their order. */
export function AdjustmentsSection({ reveal }: SectionProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { vocabulary } = useNaming();
  const { definition, raw, dispatch } = useSection();
  const preview = usePark((park) => park.preview);
  const counts = preview ? countsOf(preview.statuses) : undefined;
  const { adjustments = [], grades = [] } = definition;
  const add = (key: string) => {
    const kind = adjustmentKinds.find((one) => one === key);
    if (!kind) return;
    // Each name in its own language, whichever the page is in.
    const kindIn = (language: Language) => namingOf(language, definition).vocabulary.adjustmentKinds[kind];
    const own = { id: kind, name: { 'zh-CN': `新${kindIn('zh-CN')}`, en: `New ${kindIn('en')}` }, when: newLeaf };
    if (kind === 'gradeCap')
      dispatch({ type: 'addEntry', section: 'adjustments', entry: { ...own, kind, grade: grades[0]?.id ?? '' } });
    else if (kind === 'require' || kind === 'exclude' || kind === 'veto')
      dispatch({ type: 'addEntry', section: 'adjustments', entry: { ...own, kind } });
    else dispatch({ type: 'addEntry', section: 'adjustments', entry: { ...own, kind, points: 0 } });
  };
  return (
    <EntryList
      section="adjustments"
      reveal={reveal}
      entries={adjustments.map(({ id, name, kind }, index) => ({
        key: `${index} ${id} ${kind}`,
        title: text(name) || id,
        mark: <Tag color={colours[kind]}>{vocabulary.adjustmentKinds[kind]}</Tag>,
      }))}
      head={
        counts && (
          <ul className="section-statuses">
            {decided.map((status) => (
              <li key={status}>
                {vocabulary.statuses[status]} <CountMark count={counts.get(status)} />
              </li>
            ))}
          </ul>
        )
      }
      empty={{ title: t('adjustments.emptyTitle'), text: t('adjustments.empty') }}
      add={
        <Dropdown
          trigger={['click']}
          menu={{
            items: adjustmentKinds.map((kind) => ({
              key: kind,
              label: (
                <span className="section-kind">
                  <strong>{vocabulary.adjustmentKinds[kind]}</strong>
                  <span>{t(`adjustments.kinds.${kind}`)}</span>
                </span>
              ),
            })),
            onClick: ({ key }) => add(key),
          }}
        >
          <Button icon={<PlusOutlined aria-hidden />}>{t('adjustments.add')}</Button>
        </Dropdown>
      }
    >
      {(index) => {
        const adjustment = adjustments[index];
        return adjustment ? <AdjustmentForm adjustment={adjustment} index={index} raw={raw} /> : null;
      }}
    </EntryList>
  );
}

const colours = {
  bonus: 'success',
  penalty: 'warning',
  require: 'blue',
  exclude: 'red',
  veto: 'red',
  cap: 'default',
  floor: 'blue',
  gradeCap: 'default',
} as const;
