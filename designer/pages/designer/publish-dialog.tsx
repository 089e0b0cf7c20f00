import { App, Form, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '../../api/answers.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { ReasonFields, type Reasons, wishOf } from '../reviews/reason-fields.tsx';
import { usePublishDirectly } from '../reviews/use-reviews.ts';
import { DraftChecklist } from './draft-checklist.tsx';
import { DraftState } from './draft-state.tsx';
import { PublishImpact } from './publish-impact.tsx';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  /** Of the draft as this page last saved it. */
  readonly draftRevision: () => number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Publishes the draft without a review, where the park asks for no approval. */
export function PublishDialog({ park, ruleSet, draftRevision, open, onClose }: Props) {
  const { t } = useTranslation('designer');
  const { t: app } = useTranslation('app');
  const { message } = App.useApp();
  const editor = useEditorActions();
  const errors = useEditor(({ problems }) => problems.filter(({ severity }) => severity === 'error').length);
  const isSaved = useEditor(({ save }) => save.kind === 'saved');
  const [form] = Form.useForm<Reasons>();
  const number = (ruleSet.latestVersion?.number ?? 0) + 1;
  const publish = usePublishDirectly(park, ruleSet.id);
  // A second click comes before the button shows that the first one is on its way.
  const isSent = useRef(false);
  const onFinish = (reasons: Reasons) => {
    if (isSent.current) return;
    isSent.current = true;
    publish.mutate(
      { ...wishOf(reasons), draftRevision: draftRevision() },
      {
        onSuccess: (version) => {
          void message.success(t('publishing.done', { number: version.number }));
          onClose();
        },
        onSettled: () => {
          isSent.current = false;
        },
      },
    );
  };
  return (
    <Modal
      open={open}
      title={t('publishing.title', { number })}
      okText={t('publishing.submit')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: errors > 0 || !isSaved, loading: publish.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) void editor.saveNow();
        else publish.reset();
      }}
      destroyOnHidden
    >
      <p>{t('publishing.lead')}</p>
      <DraftState onClose={onClose} />
      <PublishImpact ruleSet={ruleSet} />
      {isSaved && errors === 0 && <DraftChecklist park={park} ruleSet={ruleSet} revision={draftRevision()} />}
      <Form<Reasons> form={form} layout="vertical" preserve={false} style={{ marginTop: 16 }} onFinish={onFinish}>
        <ReasonFields label={t('publishing.reason')} />
        <ProblemAlert error={publish.error} />
      </Form>
    </Modal>
  );
}
