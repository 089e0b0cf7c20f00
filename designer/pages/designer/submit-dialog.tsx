import { Alert, App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { ReasonFields, type Reasons, wishOf } from '../reviews/reason-fields.tsx';
import { useApprovals } from '../reviews/use-approvals.ts';
import { useOpenReview, useSubmitReview } from '../reviews/use-reviews.ts';
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

/** Gives the draft as it is to others to look at. */
export function SubmitDialog({ park, ruleSet, draftRevision, open, onClose }: Props) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const editor = useEditorActions();
  const errors = useEditor(({ problems }) => problems.filter(({ severity }) => severity === 'error').length);
  const isSaved = useEditor(({ save }) => save.kind === 'saved');
  const [form] = Form.useForm<Reasons>();
  const needed = useApprovals(park) ?? 0;
  const before = useOpenReview(park, ruleSet.id);
  const submit = useSubmitReview(park, ruleSet.id);
  const onFinish = (reasons: Reasons) =>
    submit.mutate(
      { ...wishOf(reasons), draftRevision: draftRevision() },
      {
        onSuccess: ({ id }) => {
          void message.success(t('submit.done'));
          onClose();
          void navigate(`/parks/${park}/rule-sets/${ruleSet.id}/reviews/${id}`);
        },
      },
    );
  return (
    <Modal
      open={open}
      title={t('submit.title')}
      okText={t('actions.submit')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: errors > 0 || !isSaved, loading: submit.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) void editor.saveNow();
        else submit.reset();
      }}
      destroyOnHidden
    >
      <p>{needed > 0 ? t('submit.lead', { needed }) : t('submit.leadNone')}</p>
      {before && <Alert type="info" showIcon title={t('submit.replaces', { number: before.number })} />}
      <DraftState onClose={onClose} />
      <PublishImpact ruleSet={ruleSet} />
      <Form<Reasons> form={form} layout="vertical" preserve={false} style={{ marginTop: 16 }} onFinish={onFinish}>
        <ReasonFields label={t('form.reason')} />
        <ProblemAlert error={submit.error} />
      </Form>
    </Modal>
  );
}
