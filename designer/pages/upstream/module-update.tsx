import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleList, ModuleUpdatePreview } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import { TrialPanel } from '../trials/trial-panel.tsx';
import { ModuleReleases } from './module-releases.tsx';
import { broughtAlong, toldBySubject } from './told-by-subject.ts';
import { ToldList } from './told-list.tsx';
import { useModuleChange, useModuleUpdate } from './use-modules.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly module: ModuleList['items'][number];
  readonly onClose: () => void;
}

/** Another release of a module before it is accepted: what it changes, and what that would do to enterprises. */
export function ModuleUpdate({ park, ruleSet, module, onClose }: Props) {
  const { t } = useTranslation('templates');
  const { t: app } = useTranslation('app');
  const { text } = useLanguage();
  const { administer } = useMay();
  const { message } = App.useApp();
  const { node, name } = module;
  const [wanted, setWanted] = useState(firstWanted(module));
  const update = useModuleUpdate(park, ruleSet, node, wanted);
  const change = useModuleChange(park, ruleSet);
  const accept = ({ release, draftRevision }: ModuleUpdatePreview) =>
    change.mutate(
      { kind: 'update', node, release, draftRevision },
      {
        onSuccess: () => {
          void message.success(t('modules.done'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      width={1000}
      title={t('modules.updateTitle', { name: text(name), n: wanted })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{administer ? app('cancel') : app('close')}</Button>
          {administer && (
            <Button
              type="primary"
              disabled={!update.data}
              loading={change.isPending}
              onClick={() => update.data && accept(update.data)}
            >
              {t('upstream.accept')}
            </Button>
          )}
        </>
      }
    >
      <ModuleReleases module={module} wanted={wanted} onChoose={setWanted} />
      <Loaded of={update}>{(read) => <Changes read={read} />}</Loaded>
      {update.data && (
        <TrialPanel
          // Of a draft that has changed meanwhile the figures say nothing.
          key={`${wanted} ${update.data.draftRevision}`}
          park={park}
          title={t('modules.impact')}
          wish={{ ruleSet, module: node, release: wanted }}
        />
      )}
      <ProblemAlert error={change.error} />
    </Modal>
  );
}

/** The newest, else the one before that it has. */
function firstWanted({ release, latest, releases }: Props['module']): number {
  if (latest > release) return latest;
  return releases.find(({ number }) => number !== release)?.number ?? release;
}

function Changes({ read }: { readonly read: ModuleUpdatePreview }) {
  const { t } = useTranslation('templates');
  const { text, language } = useLanguage();
  const { from, release, changes } = read;
  const along = broughtAlong(changes, text);
  return (
    <section className="trial" aria-label={t('upstream.theirs')}>
      <h2>{t('upstream.theirs')}</h2>
      <p className="trial-lead">
        {t('upstream.theirsLead', { from, to: release })}
        {' · '}
        {t('modules.stays')}
      </p>
      {along.length > 0 && (
        <p>{t('modules.along', { count: along.length, names: along.join(language === 'en' ? ', ' : '、') })}</p>
      )}
      <ToldList none={t('modules.noChanges')} told={toldBySubject(changes, text)} />
    </section>
  );
}
