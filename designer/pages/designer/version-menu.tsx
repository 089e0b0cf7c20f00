import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { useVersions } from './use-version.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  /** The version that is open; left out: the draft. */
  readonly open?: number;
}

/** From the draft to any version, and from there back. */
export function VersionMenu({ park, ruleSet, open }: Props) {
  const { t } = useTranslation('designer');
  const { day } = useLanguage();
  const navigate = useNavigate();
  const { seeRecords, seeReviews } = useMay();
  const versions = useVersions(park, ruleSet.id);
  const base = `/parks/${park}/rule-sets/${ruleSet.id}`;
  const latest = ruleSet.latestVersion?.number;
  const items = (versions.data?.items ?? []).map(({ number, publishedAt, reason }) => ({
    key: `${base}/versions/${number}`,
    label: `${t('version', { number })} · ${day(publishedAt)} · ${reason.slice(0, 40)}`,
  }));
  const pages = [
    ...(open === undefined || !seeRecords ? [] : [{ key: base, label: t('openDraft') }]),
    { key: `${base}/versions`, label: t('allVersions') },
    ...(seeReviews ? [{ key: `${base}/reviews`, label: t('allReviews') }] : []),
  ];
  const shown = () => {
    if (open !== undefined) return t('readOnlyVersion', { number: open });
    return latest === undefined ? t('noVersion') : t('latestVersion', { number: latest });
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.length === 0 ? pages : [...pages, { type: 'divider' }, ...items],
        onClick: ({ key }) => void navigate(key),
      }}
    >
      <Button size="small" type="text" icon={<DownOutlined aria-hidden />} iconPlacement="end">
        {shown()}
      </Button>
    </Dropdown>
  );
}
