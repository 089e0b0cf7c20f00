import { Alert, Button, Result, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordImport } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { Faults } from './faults.tsx';

const figures = ['rows', 'added', 'changed', 'unchanged', 'leftOut', 'valuesKept'] as const;

/** What came of a file: imported, refused with the reason, or given up. */
export function ImportResult({ park, one }: { readonly park: string; readonly one: RecordImport }) {
  const { t } = useTranslation('imports');
  const { text, number } = useLanguage();
  const { state, counts, problem } = one;
  const isIn = state === 'imported';
  return (
    <>
      <Result
        status={isIn ? 'success' : state === 'discarded' ? 'info' : 'error'}
        title={t(`results.${isIn ? 'imported' : state === 'discarded' ? 'discarded' : 'refused'}`)}
        subTitle={problem ? text(problem.message) : undefined}
        extra={
          <Link to={isIn ? `/parks/${park}/records` : `/parks/${park}/imports/new`}>
            <Button type="primary" tabIndex={-1}>
              {isIn ? t('toRecords') : t('again')}
            </Button>
          </Link>
        }
      />
      {counts && (
        <div className="import-figures">
          {figures.map((key) => (
            <Statistic key={key} title={t(`counts.${key}`)} value={number(counts[key], 0)} />
          ))}
        </div>
      )}
      {counts && counts.notListed > 0 && <Alert type="info" title={t('notListed', { count: counts.notListed })} />}
      <Faults park={park} one={one} />
    </>
  );
}
