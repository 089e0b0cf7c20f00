import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Difference, TestOutcome } from '../../../rules/check/run-tests.ts';
import type { Expectation, TestCase } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { useLanguage } from '../../app/languages.ts';
import { useNaming } from '../../formula/use-known.ts';
import { expectAt } from './expected.ts';
import { useSection } from './use-section.ts';

interface Props {
  readonly outcome: TestOutcome | undefined;
  readonly test: TestCase;
  readonly index: number;
}

/** Where the result is another than expected; what comes out now can be taken over, one by one or all. */
export function TestDifferences({ outcome, test, index }: Props) {
  const { t } = useTranslation('sections');
  const { number } = useLanguage();
  const naming = useNaming();
  const { readOnly, set } = useSection();
  if (!outcome) return null;
  if (outcome.passed) return <Alert type="success" showIcon title={t('tests.passed')} />;
  const shown = (path: string, value: FieldValue) => {
    if (value === null) return t('tests.nothing');
    return typeof value === 'number' ? number(value, 6) : naming.value(path, value);
  };
  const nameOf = (path: string) => {
    const [first = '', id, what] = path.split('.');
    if (first === 'marks' || first === 'points')
      return naming.vocabulary.nodeFacts[first === 'marks' ? 'mark' : 'points'](naming.named('node', id ?? ''));
    if (first === 'applications')
      return `${naming.named('application', id ?? '')} · ${t(`tests.decisions.${decision(what)}`)}`;
    return first === 'status' ? t('tests.status') : naming.fact(first);
  };
  const accept = (differences: readonly Difference[]) => {
    const value = differences.reduce<Expectation>((expect, { path, got }) => expectAt(expect, path, got), test.expect);
    set(index, { section: 'tests', key: 'expect', value });
  };
  return (
    <Alert
      type="error"
      showIcon
      title={t('tests.failedTitle', { count: outcome.differences.length })}
      description={
        <table className="section-differences">
          <thead>
            <tr>
              <th scope="col">{t('tests.what')}</th>
              <th scope="col">{t('tests.expected')}</th>
              <th scope="col">{t('tests.got')}</th>
              <th>
                {!readOnly && (
                  <Button size="small" type="link" onClick={() => accept(outcome.differences)}>
                    {t('tests.acceptAll')}
                  </Button>
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {outcome.differences.map((difference) => (
              <tr key={difference.path}>
                <th scope="row">{nameOf(difference.path)}</th>
                <td className="number">{shown(difference.path, difference.expected)}</td>
                <td className="number">{shown(difference.path, difference.got)}</td>
                <td>
                  {!readOnly && (
                    <Button size="small" type="link" onClick={() => accept([difference])}>
                      {t('tests.accept')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function decision(what: string | undefined): 'eligible' | 'selected' | 'amount' {
  return what === 'amount' || what === 'selected' ? what : 'eligible';
}
