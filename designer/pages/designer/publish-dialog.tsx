import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { RuleSet, VersionHeading } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { PublishImpact } from './publish-impact.tsx';
import { useWorkbench } from './workbench-store.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  /** Of the draft as this page last saved it. */
  readonly draftRevision: () => number;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Wish {
  readonly reason: string;
  readonly effective?: readonly [Dayjs | null, Dayjs | null] | null;
}

const dayFormat = 'YYYY-MM-DD';

export function PublishDialog({ park, ruleSet, draftRevision, open, onClose }: Props) {
  const { t } = useTranslation('designer');
  const { t: app } = useTranslation('app');
  const { message } = App.useApp();
  const client = useQueryClient();
  const editor = useEditorActions();
  const problems = useEditor((state) => state.problems);
  const save = useEditor((state) => state.save);
  const [form] = Form.useForm<Wish>();
  const { latestVersion } = ruleSet;
  const number = (latestVersion?.number ?? 0) + 1;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const publish = useMutation({
    mutationFn: ({ reason, effective }: Wish) => {
      const [from, to] = effective ?? [];
      const inForce = from ? { effective: { from: from.format(dayFormat), to: to?.format(dayFormat) ?? null } } : {};
      return request<VersionHeading>(['parks', park, 'rule-sets', ruleSet.id, 'versions'], {
        method: 'POST',
        body: { reason, draftRevision: draftRevision(), ...inForce },
      });
    },
    onSuccess: async (version) => {
      await client.invalidateQueries({ queryKey: [park, 'rule-sets'] });
      void message.success(t('publishing.done', { number: version.number }));
      onClose();
    },
  });
  const seeProblems = () => {
    useWorkbench.getState().show({ side: 'problems' });
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('publishing.title', { number })}
      okText={t('publishing.submit')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: errors > 0 || save.kind !== 'saved', loading: publish.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) void editor.saveNow();
        else publish.reset();
      }}
      destroyOnHidden
    >
      <p>{t('publishing.lead')}</p>
      {errors > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('publishing.blocked', { count: errors })}
          action={
            <Button size="small" onClick={seeProblems}>
              {t('publishing.seeProblems')}
            </Button>
          }
        />
      )}
      {save.kind !== 'saved' && <Alert type="warning" showIcon title={t('publishing.notSaved')} />}
      {errors === 0 && problems.length > 0 && (
        <Alert type="info" showIcon title={t('publishing.warnings', { count: problems.length })} />
      )}
      <PublishImpact ruleSet={ruleSet} />
      <Form<Wish>
        form={form}
        layout="vertical"
        preserve={false}
        style={{ marginTop: 16 }}
        onFinish={(wish) => publish.mutate(wish)}
      >
        <Form.Item
          name="reason"
          label={t('publishing.reason')}
          rules={[{ required: true, whitespace: true, message: app('reasonNeeded') }]}
        >
          <Input.TextArea
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={t('publishing.reasonHelp')}
            autoFocus
          />
        </Form.Item>
        <Form.Item name="effective" label={t('publishing.effective')}>
          <DatePicker.RangePicker allowEmpty={[false, true]} style={{ width: '100%' }} />
        </Form.Item>
        <ProblemAlert error={publish.error} />
      </Form>
    </Modal>
  );
}
