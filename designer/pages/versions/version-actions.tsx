import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RuleSet, VersionPage } from '../../api/answers.ts';
import { useMay } from '../../app/session.ts';

type Line = VersionPage['items'][number];

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly version: Line;
  readonly versions: readonly Line[];
  readonly onOpen: (dialog: 'rollBack' | 'retire') => void;
}

export function VersionActions({ park, ruleSet, version, versions, onOpen }: Props) {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const { administer, seeRecords, seeReviews } = useMay();
  const { number, retired, review, effective } = version;
  const base = `/parks/${park}/rule-sets/${ruleSet.id}`;
  const before = versions.find((other) => other.number < number)?.number;
  const mayChange = administer && !ruleSet.archived;
  // The latest one is had again for other days, or once it is retired.
  const mayComeBack = number !== ruleSet.latestVersion?.number || retired !== null || effective !== null;
  const ways: NonNullable<MenuProps['items']> = [
    { key: `${base}/versions/${number}`, label: t('versions.open') },
    ...(before === undefined
      ? []
      : [
          {
            key: `${base}/compare?from=${before}&to=${number}`,
            label: t('versions.compareWithBefore', { number: before }),
          },
        ]),
    ...(seeRecords ? [{ key: `${base}/compare?from=${number}&to=draft`, label: t('versions.compareWithDraft') }] : []),
    ...(review !== null && seeReviews ? [{ key: `${base}/reviews/${review}`, label: t('versions.seeReview') }] : []),
  ];
  const changes: NonNullable<MenuProps['items']> = mayChange
    ? [
        ...(mayComeBack ? [{ key: 'rollBack', label: t('versions.rollBack') }] : []),
        ...(retired ? [] : [{ key: 'retire', label: t('versions.retire'), danger: true }]),
      ]
    : [];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: changes.length > 0 ? [...ways, { type: 'divider' }, ...changes] : ways,
        onClick: ({ key }) => (key === 'rollBack' || key === 'retire' ? onOpen(key) : void navigate(key)),
      }}
    >
      <Button
        className="version-actions no-print"
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t('versions.actions', { number })}
      />
    </Dropdown>
  );
}
