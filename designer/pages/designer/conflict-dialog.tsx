import { Button, Collapse, Modal, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice, ConflictView } from '../../../rules/merge/conflict.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { ConflictItems } from './merge/conflict-items.tsx';
import { useWorkbench } from './workbench-store.ts';

/** When someone else saved: both states by node and property, and the person chooses where both changed the same. */
export function ConflictDialog() {
  const conflict = useEditor((state) => state.conflict);
  return conflict ? <Conflict conflict={conflict} /> : null;
}

function Conflict({ conflict }: { readonly conflict: ConflictView }) {
  const { t } = useTranslation('designer');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const { resolve } = useEditorActions();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { mergePutOff, putOffMerge } = useWorkbench();
  const { revision, items } = conflict;
  const isOfLayoutAlone = items.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen against one draft says nothing of the next
  useEffect(() => {
    setChoices({});
    putOffMerge(false);
  }, [revision, putOffMerge]);
  useEffect(() => {
    if (isOfLayoutAlone) resolve({});
  }, [isOfLayoutAlone, resolve]);
  const open = conflict.items.filter(({ choice }) => choice === null);
  const automatic = conflict.items.filter(({ choice }) => choice !== null);
  const left = open.filter(({ key }) => choices[key] === undefined).length;
  const chooseAll = (choice: Choice) => setChoices(Object.fromEntries(open.map(({ key }) => [key, choice])));
  const by = conflict.by ?? t('conflict.somebody');
  return (
    <Modal
      open={!mergePutOff && !isOfLayoutAlone}
      width={900}
      title={t('conflict.title')}
      okText={t('conflict.apply')}
      cancelText={app('close')}
      okButtonProps={{ disabled: left > 0 }}
      onOk={() => resolve(choices)}
      onCancel={() => putOffMerge(true)}
    >
      <p>{t('conflict.lead', { by, time: time(conflict.savedAt) })}</p>
      {open.length > 0 && (
        <>
          <Space>
            <Button size="small" onClick={() => chooseAll('mine')}>
              {t('conflict.allMine')}
            </Button>
            <Button size="small" onClick={() => chooseAll('theirs')}>
              {t('conflict.allTheirs')}
            </Button>
            {left > 0 && <span role="status">{t('conflict.undecided', { count: left })}</span>}
          </Space>
          <ConflictItems
            conflict={conflict}
            items={open}
            choices={choices}
            onChoose={(key, choice) => setChoices({ ...choices, [key]: choice })}
          />
        </>
      )}
      {automatic.length > 0 && (
        <Collapse
          ghost
          items={[
            {
              key: 'automatic',
              label: t('conflict.automatic', { count: automatic.length }),
              children: (
                <ConflictItems
                  conflict={conflict}
                  items={automatic}
                  choices={Object.fromEntries(automatic.map(({ key, choice }) => [key, choice ?? 'mine']))}
                />
              ),
            },
          ]}
        />
      )}
    </Modal>
  );
}
