import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecheckPage } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly rechecks: RecheckPage['items'];
  readonly chosen: string | undefined;
  readonly onChoose: (recheck: string) => void;
}

/** Re-checks stay as they were found. */
export function RecheckHistory({ rechecks, chosen, onChoose }: Props) {
  const { t } = useTranslation('recheck');
  const { time } = useLanguage();
  return (
    <section className="recheck-card no-print" aria-labelledby="recheck-history">
      <h2 id="recheck-history">{t('history')}</h2>
      <ul className="recheck-history">
        {rechecks.map(({ id, at, by, enterpriseId, agrees }) => (
          <li key={id}>
            <Button type="link" onClick={() => onChoose(id)} aria-current={id === chosen ? 'true' : undefined}>
              {time(at)}
            </Button>
            <span className={agrees ? 'evidence-mark is-good' : 'evidence-mark is-bad'}>
              {agrees ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />} {t(agrees ? 'good' : 'bad')}
            </span>
            <span>{enterpriseId ?? t('historyWhole')}</span>
            <span className="soft">{by.name ?? by.id}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
