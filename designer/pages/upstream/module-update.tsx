import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleList, ModuleUpdatePreview } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import { useChoices } from '../templates/use-mapping.ts';
import { TrialPanel } from '../trials/trial-panel.tsx';
import { FieldsAsked } from './fields-asked.tsx';
import { ModuleChanges } from './module-changes.tsx';
import { ModuleReleases } from './module-releases.tsx';
import { useModuleChange, useModuleUpdate, useModuleUpdateMapping } from './use-modules.ts';

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
  const mapping = useChoices(useModuleUpdateMapping(park, ruleSet, node, wanted));
  const fields = mapping.proposal.data && mapping.twice === null ? mapping.decided : undefined;
  const update = useModuleUpdate(park, ruleSet, node, { release: wanted, fields });
  const change = useModuleChange(park, ruleSet);
  const accept = ({ release, draftRevision }: ModuleUpdatePreview) =>
    change.mutate(
      { kind: 'update', node, release, fields: mapping.decided, draftRevision },
      {
        onSuccess: () => {
          void message.success(t('modules.done'));
          onClose();
        },
      },
    );
  const choose = (release: number) => {
    setWanted(release);
    mapping.forget();
  };
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
      <ModuleReleases module={module} wanted={wanted} onChoose={choose} />
      <Loaded of={mapping.proposal}>
        {(proposal) => (
          <>
            <FieldsAsked proposal={proposal} mapping={mapping} className="trial" />
            {fields && <Loaded of={update}>{(read) => <ModuleChanges read={read} />}</Loaded>}
          </>
        )}
      </Loaded>
      {update.data && (
        <TrialPanel
          // Of a draft that has changed meanwhile the figures say nothing.
          key={`${wanted} ${update.data.draftRevision}`}
          park={park}
          title={t('modules.impact')}
          wish={{ ruleSet, module: node, release: wanted, fields: mapping.decided }}
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
