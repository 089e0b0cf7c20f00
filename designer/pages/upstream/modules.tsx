import { ApartmentOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ModuleList } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import { AddModule } from './add-module.tsx';
import { ModuleUpdate } from './module-update.tsx';
import { useModuleChange, useModules } from './use-modules.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
}

/** Subtrees of templates that the rule set has by reference. */
export function Modules({ park, ruleSet }: Props) {
  const { t } = useTranslation('templates');
  const { administer, seeRecords } = useMay();
  const modules = useModules(park, ruleSet);
  const [adding, setAdding] = useState(false);
  return (
    <section className="template-box" aria-label={t('modules.title')}>
      <h2>
        <ApartmentOutlined aria-hidden /> {t('modules.title')}
      </h2>
      <p className="trial-lead">{t('modules.lead')}</p>
      <Loaded of={modules}>
        {(list) => (
          <>
            {list.items.length === 0 && <p>{t('modules.none')}</p>}
            <ul className="upstream-changes">
              {list.items.map((module) => (
                <ModuleLine key={module.node} park={park} ruleSet={ruleSet} module={module} list={list} />
              ))}
            </ul>
            {administer && seeRecords && <Button onClick={() => setAdding(true)}>{t('modules.add')}</Button>}
            {adding && (
              <AddModule
                park={park}
                ruleSet={ruleSet}
                draftRevision={list.draftRevision}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface LineProps extends Props {
  readonly module: ModuleList['items'][number];
  readonly list: ModuleList;
}

function ModuleLine({ park, ruleSet, module, list }: LineProps) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const { t: app } = useTranslation('app');
  const { administer, seeRecords } = useMay();
  const { message } = App.useApp();
  const change = useModuleChange(park, ruleSet);
  const [updating, setUpdating] = useState(false);
  const { node, name, template, release, latest, releases } = module;
  const { draftRevision } = list;
  const done = { onSuccess: () => void message.success(t('modules.done')) };
  const detach = (remove: boolean) => change.mutate({ kind: 'detach', node, remove, draftRevision }, done);
  const sure = (remove: boolean) => (
    <Popconfirm
      title={remove ? t('modules.removeSure') : t('modules.detachSure')}
      okText={remove ? t('modules.remove') : t('modules.detach')}
      cancelText={app('cancel')}
      onConfirm={() => detach(remove)}
    >
      <Button size="small" danger={remove}>
        {remove ? t('modules.remove') : t('modules.detach')}
      </Button>
    </Popconfirm>
  );
  return (
    <li>
      <strong>{text(name)}</strong>
      <span>
        <Link to={`/parks/${park}/templates/${template.id}`}>
          {t('modules.from', { name: text(template.name), n: release })}
        </Link>
      </span>
      <Space wrap>
        {seeRecords && releases.some(({ number }) => number !== release) && (
          <Button size="small" type={latest > release ? 'primary' : 'default'} onClick={() => setUpdating(true)}>
            {latest > release ? t('modules.update', { n: latest }) : t('modules.others')}
          </Button>
        )}
        {administer && sure(false)}
        {administer && sure(true)}
      </Space>
      {updating && <ModuleUpdate park={park} ruleSet={ruleSet} module={module} onClose={() => setUpdating(false)} />}
      <ProblemAlert error={change.error} />
    </li>
  );
}
