import { App, Button, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { ReasonFields, type Reasons, wishOf } from '../reviews/reason-fields.tsx';
import { useApprovals } from '../reviews/use-approvals.ts';
import { usePublishDirectly, useSubmitReview } from '../reviews/use-reviews.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  /** Whose content is to come back. */
  readonly version: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** An earlier version's content as a new one: submitted, or published where the park asks for no approval. */
export function RollBackDialog({ park, ruleSet, version, open, onClose }: Props) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Reasons>();
  const submit = useSubmitReview(park, ruleSet.id);
  const publish = usePublishDirectly(park, ruleSet.id);
  const mayPublish = useApprovals(park) === 0;
  const asked = async () => ({ ...wishOf(await form.validateFields()), from: version });
  const onSubmit = async () => {
    const review = await submit.mutateAsync(await asked());
    onClose();
    void navigate(`/parks/${park}/rule-sets/${ruleSet.id}/reviews/${review.id}`);
  };
  const onPublish = async () => {
    const { number } = await publish.mutateAsync(await asked());
    void message.success(t('rollBack.done', { number }));
    onClose();
  };
  // What a form lacks is said at its field, a refusal below it.
  const quietly = (work: () => Promise<void>) => () => void work().catch(() => {});
  return (
    <Modal
      open={open}
      title={t('rollBack.title', { number: version })}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) return;
        submit.reset();
        publish.reset();
      }}
      destroyOnHidden
      footer={[
        <Button key="cancel" onClick={onClose}>
          {app('cancel')}
        </Button>,
        <Button
          key="submit"
          {...(!mayPublish && { type: 'primary' })}
          loading={submit.isPending}
          onClick={quietly(onSubmit)}
        >
          {t('rollBack.submit')}
        </Button>,
        mayPublish && (
          <Button key="publish" type="primary" loading={publish.isPending} onClick={quietly(onPublish)}>
            {t('rollBack.publish')}
          </Button>
        ),
      ]}
    >
      <p>{t('rollBack.lead', { number: version })}</p>
      <Form<Reasons> form={form} layout="vertical" preserve={false}>
        <ReasonFields label={t('form.reason')} />
      </Form>
      <ProblemAlert error={submit.error ?? publish.error} />
    </Modal>
  );
}
