import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { textIn } from '../../../schemas/text.ts';
import type { RecordHistory } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { NothingYet } from '../../app/states/states.tsx';
import { useValueWords } from '../../app/value-words.ts';
import { useFields } from './use-fields.ts';

type Change = RecordHistory['items'][number];

const mostShown = 30;

/** Every change of a record, the newest first, with what each value was before and after. */
export function RecordChanges({ park, changes }: { readonly park: string; readonly changes: readonly Change[] }) {
  const { t } = useTranslation('records');
  const { language, time } = useLanguage();
  const words = useValueWords();
  const { data } = useFields(park);
  const byId = new Map(data?.fields.map((field) => [field.id, field]));
  if (changes.length === 0) return <NothingYet title={t('noChanges')} />;
  return (
    <Timeline
      items={changes.map((change) => ({
        key: change.change,
        content: (
          <>
            <strong>
              {t(`kinds.${change.kind}`)} · {change.byName ?? change.by} · {time(change.at)}
            </strong>
            {change.import && (
              <>
                {' '}
                · <Link to={`/parks/${park}/imports/${change.import}`}>{change.fileName ?? t('import')}</Link>
              </>
            )}
            {change.reason && <p>{change.reason}</p>}
            <ul>
              {change.differences.slice(0, mostShown).map(({ field, before, after }) => {
                const found = byId.get(field);
                return (
                  <li key={field}>
                    {found ? textIn(language, found.name) : field}：{words(found, before)} → {words(found, after)}
                  </li>
                );
              })}
            </ul>
            {change.differences.length > mostShown && (
              <p>{t('moreDifferences', { count: change.differences.length - mostShown })}</p>
            )}
          </>
        ),
      }))}
    />
  );
}
