import { SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileLook } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

/** What the person has said of a signed file. */
export interface Confirmed {
  readonly trust: boolean;
  readonly again: boolean;
}

export const nothingConfirmed: Confirmed = { trust: false, again: false };

/** Whether all is confirmed that has to be. */
export function isConfirmed({ own, existing }: FileLook, { trust, again }: Confirmed): boolean {
  return (own || trust) && (existing === null || again);
}

interface Props {
  readonly look: FileLook;
  readonly confirmed: Confirmed;
  readonly onConfirm: (confirmed: Confirmed) => void;
}

/** Who signed an exported rule set, and what is in it; asks whether they are trusted. */
export function SignedFile({ look, confirmed, onConfirm }: Props) {
  const { t } = useTranslation('ruleSets');
  const { text, time, day, number } = useLanguage();
  const { own, fingerprint, name, park, exportedAt, exportedBy, versions, existing } = look;
  return (
    <section className="signed-file" aria-label={t('signed.title', { name: text(name) })}>
      <h3>{t('signed.title', { name: text(name) })}</h3>
      <p>
        {t('signed.inside', {
          ...{ park: text(park), time: time(exportedAt), who: exportedBy ?? t('signed.nobody') },
          versions: number(versions.length, 0),
        })}
      </p>
      <ul className="signed-versions">
        {versions.map(({ number: version, reason, publishedAt, author }) => (
          <li key={version}>
            {t('signed.version', {
              ...{ number: version, reason, day: day(publishedAt), author: author ?? t('signed.nobody') },
            })}
          </li>
        ))}
      </ul>
      <p className={own ? 'signed-own' : 'signed-other'}>
        {own ? <SafetyCertificateOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
        {t(own ? 'signed.own' : 'signed.other')}
      </p>
      <code className="signed-fingerprint">{fingerprint}</code>
      {!own && (
        <Checkbox
          checked={confirmed.trust}
          onChange={({ target }) => onConfirm({ ...confirmed, trust: target.checked })}
        >
          {t('signed.trust')}
        </Checkbox>
      )}
      {existing && (
        <Checkbox
          checked={confirmed.again}
          onChange={({ target }) => onConfirm({ ...confirmed, again: target.checked })}
        >
          {t('signed.again', { name: text(existing.name) })}
        </Checkbox>
      )}
      <p className="signed-new">{t('signed.new')}</p>
    </section>
  );
}
