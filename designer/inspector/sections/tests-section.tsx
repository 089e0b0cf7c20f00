import { CheckCircleFilled, CloseCircleFilled, PlayCircleOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { useRole } from '../../app/session.ts';
import { SaveTest } from '../../simulation/save-test.tsx';
import { useSimulation } from '../../simulation/simulation-store.ts';
import { EntryList } from './entry-list.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { IdField } from './id-field.tsx';
import { TextField } from './inputs.tsx';
import type { SectionProps } from './section-props.ts';
import { TestDifferences } from './test-differences.tsx';
import { TestExpectation } from './test-expectation.tsx';
import { TestRecord } from './test-record.tsx';
import { useOutcomes } from './use-outcomes.ts';
import { useSection } from './use-section.ts';

/** Enterprises whose result is known: whoever changes a rule sees at once whether it still comes out. */
export function TestsSection({ reveal }: SectionProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { definition, readOnly, dispatch, set } = useSection();
  const { outcomes, again } = useOutcomes();
  const isFromOutside = useRole() === 'invited';
  const isSimulated = useSimulation((state) => state.shown !== null);
  const { tests = [] } = definition;
  const passed = outcomes ? [...outcomes.values()].filter((one) => one.passed).length : 0;
  const markOf = (index: number) => {
    const outcome = outcomes?.get(index);
    if (!outcome) return null;
    return outcome.passed ? (
      <CheckCircleFilled className="section-passed" aria-label={t('tests.passed')} />
    ) : (
      <CloseCircleFilled className="section-failed" aria-label={t('tests.failed')} />
    );
  };
  return (
    <>
      {outcomes === null && <Alert className="section-alert" type="warning" showIcon title={t('tests.unrunnable')} />}
      <EntryList
        section="tests"
        isOrdered={false}
        reveal={reveal}
        entries={tests.map(({ id, name }, index) => ({
          key: `${index} ${id}`,
          title: text(name) || id,
          mark: markOf(index),
        }))}
        head={
          <div className="section-bar">
            {outcomes && (
              <span role="status" className={passed === tests.length ? 'section-passed' : 'section-failed'}>
                {t('tests.result', { passed, all: tests.length })}
              </span>
            )}
            <Button size="small" icon={<PlayCircleOutlined aria-hidden />} onClick={again}>
              {t('tests.run')}
            </Button>
            {isSimulated && <SaveTest />}
          </div>
        }
        empty={
          isFromOutside
            ? { title: t('tests.leftOutTitle'), text: t('tests.leftOut') }
            : { title: t('tests.emptyTitle'), text: t('tests.empty') }
        }
        add={() =>
          dispatch({
            type: 'addEntry',
            section: 'tests',
            entry: {
              id: 'test',
              name: { 'zh-CN': '新测试用例', en: 'New test case' },
              record: { period: String(new Date().getFullYear() - 1) },
              expect: {},
            },
          })
        }
        addLabel={t('tests.add')}
      >
        {(index) => {
          const test = tests[index];
          if (!test) return null;
          return (
            <div className="section-form">
              <TestDifferences outcome={outcomes?.get(index)} test={test} index={index} />
              <TextField
                label={t('name')}
                value={test.name}
                onChange={(value = { 'zh-CN': '' }, gesture) =>
                  set(index, { section: 'tests', key: 'name', value }, gesture)
                }
              />
              <TestRecord test={test} index={index} />
              <TestExpectation test={test} index={index} />
              {!readOnly && <IdField of="test" id={test.id} />}
              <EntryProblems path={`/tests/${index}`} />
            </div>
          );
        }}
      </EntryList>
    </>
  );
}
