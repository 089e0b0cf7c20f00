import { EditOutlined, FolderOpenOutlined, InboxOutlined, MoreOutlined } from '@ant-design/icons';
import { App, Button, Card, Dropdown, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useLanguage } from '../../app/languages.ts';
import { RenameRuleSet } from './rename-rule-set.tsx';
import { useChangeRuleSet } from './use-rule-sets.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly canChange: boolean;
}

export function RuleSetCard({ park, ruleSet, canChange }: Props) {
  const { t } = useTranslation('ruleSets');
  const { t: templates } = useTranslation('templates');
  const { text, time } = useLanguage();
  const { message } = App.useApp();
  const change = useChangeRuleSet(park);
  const [renaming, setRenaming] = useState(false);
  const { id, name, latestVersion, draft, origin, archived } = ruleSet;
  const isAhead = latestVersion?.hash !== draft.hash;
  const base = `/parks/${park}/rule-sets/${id}`;
  const archive = () =>
    change.mutate(
      { id, archived: !archived },
      { onError: (error) => void message.error(error instanceof ApiProblem ? text(error.sentence) : error.message) },
    );
  return (
    <li>
      <Card className="rule-set-card" size="small">
        <div className="rule-set-head">
          <h2>
            <Link to={base}>{text(name)}</Link>
          </h2>
          {canChange && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'rename', label: t('rename'), icon: <EditOutlined aria-hidden /> },
                  {
                    key: 'archive',
                    label: archived ? t('unarchive') : t('archive'),
                    icon: archived ? <FolderOpenOutlined aria-hidden /> : <InboxOutlined aria-hidden />,
                  },
                ],
                onClick: ({ key }) => (key === 'rename' ? setRenaming(true) : archive()),
              }}
            >
              <Button
                type="text"
                size="small"
                icon={<MoreOutlined aria-hidden />}
                aria-label={t('actions', { name: text(name) })}
              />
            </Dropdown>
          )}
        </div>
        <div className="rule-set-tags">
          {latestVersion ? (
            <Tag color="blue">
              <Link to={`${base}/versions/${latestVersion.number}`}>
                {t('version', { number: latestVersion.number })}
              </Link>
            </Tag>
          ) : (
            <Tag>{t('unpublished')}</Tag>
          )}
          {latestVersion && isAhead && <Tag color="warning">{t('ahead')}</Tag>}
          {origin && <Tag>{t('from', { template: text(origin.name) })}</Tag>}
          {origin && origin.latest > origin.release && (
            <Tag color="warning">
              <Link to={`${base}/upstream`}>{templates('upstream.badge')}</Link>
            </Tag>
          )}
        </div>
        <dl>
          {latestVersion && (
            <>
              <dt>{t('published')}</dt>
              <dd>
                {time(latestVersion.publishedAt)} · {latestVersion.reason}
              </dd>
            </>
          )}
          <dt>{t('draft')}</dt>
          <dd>{t('draftAt', { revision: draft.revision, time: time(draft.savedAt) })}</dd>
        </dl>
        <RenameRuleSet park={park} ruleSet={ruleSet} open={renaming} onClose={() => setRenaming(false)} />
      </Card>
    </li>
  );
}
