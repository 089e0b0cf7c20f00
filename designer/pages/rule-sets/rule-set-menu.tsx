import {
  EditOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  MoreOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { addressOf } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { useChangeRuleSet } from './use-rule-sets.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly canChange: boolean;
  readonly onRename: () => void;
}

/** What can be done with a rule set as a whole; nothing, for who may only look. */
export function RuleSetMenu({ park, ruleSet, canChange, onRename }: Props) {
  const { t } = useTranslation('ruleSets');
  const { text } = useLanguage();
  const { message } = App.useApp();
  const { seeRecords } = useMay();
  const change = useChangeRuleSet(park);
  const { id, name, latestVersion, archived } = ruleSet;
  const archive = () =>
    change.mutate(
      { id, archived: !archived },
      { onError: (error) => void message.error(error instanceof ApiProblem ? text(error.sentence) : error.message) },
    );
  const file = (
    <a href={addressOf(['parks', park, 'rule-sets', id, 'export'])} download>
      {t('signed.export')}
    </a>
  );
  const items = [
    ...(canChange ? [{ key: 'rename', label: t('rename'), icon: <EditOutlined aria-hidden /> }] : []),
    ...(seeRecords && latestVersion
      ? [{ key: 'export', label: file, icon: <SafetyCertificateOutlined aria-hidden /> }]
      : []),
    ...(canChange
      ? [
          {
            key: 'archive',
            label: archived ? t('unarchive') : t('archive'),
            icon: archived ? <FolderOpenOutlined aria-hidden /> : <InboxOutlined aria-hidden />,
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === 'rename') onRename();
          if (key === 'archive') archive();
        },
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t('actions', { name: text(name) })}
      />
    </Dropdown>
  );
}
