import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props extends Pick<Template, 'releases'> {
  /** The one that a rule set has. */
  readonly followed?: number;
}

/** The newest first. */
export function ReleaseList({ releases, followed }: Props) {
  const { t } = useTranslation('templates');
  const { time } = useLanguage();
  return (
    <ol className="template-releases">
      {releases.map(({ number, notes, at, hash }) => (
        <li key={number}>
          <strong>{t('release', { n: number })}</strong>{' '}
          {number === followed && <Tag color="blue">{t('upstream.followed')}</Tag>}
          <small>{at === null ? t('builtIn') : t('releasedAt', { time: time(at) })}</small>
          {at !== null && <div>{notes === '' ? t('noNotes') : notes}</div>}
          <code>{hash.slice(0, 12)}</code>
        </li>
      ))}
    </ol>
  );
}
