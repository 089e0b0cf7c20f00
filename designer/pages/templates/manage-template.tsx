import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template, TemplateWish } from '../../api/answers.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { type AudienceChoice, AudienceFields, audienceOf } from './audience-fields.tsx';
import { type ReleaseWish, useTemplateChange } from './use-templates.ts';
import { VersionFields } from './version-fields.tsx';

interface Props {
  readonly park: string;
  readonly template: Template;
  readonly own: NonNullable<Template['own']>;
}

type Change = Partial<Pick<TemplateWish, 'audience'>> & { readonly withdrawn?: boolean };

/** What only its publisher may do with a template. */
export function ManageTemplate({ park, template, own }: Props) {
  const { t } = useTranslation('templates');
  const { t: app } = useTranslation('app');
  const { message, modal } = App.useApp();
  const [open, setOpen] = useState<'release' | 'audience'>();
  const [form] = Form.useForm<ReleaseWish & AudienceChoice>();
  const release = useTemplateChange<ReleaseWish>(park, [template.id, 'releases'], 'POST');
  const change = useTemplateChange<Change>(park, [template.id], 'PATCH');
  const done = () => {
    setOpen(undefined);
    void message.success(t('manage.done'));
  };
  const send = ({ to, parks, version, notes, tests }: ReleaseWish & AudienceChoice) =>
    open === 'release'
      ? release.mutate({ version, ...(notes ? { notes } : {}), ...(tests ? { tests } : {}) }, { onSuccess: done })
      : change.mutate({ audience: audienceOf({ to, parks }) }, { onSuccess: done });
  const withdraw = () =>
    template.withdrawn
      ? change.mutate({ withdrawn: false }, { onSuccess: done })
      : void modal.confirm({
          title: t('manage.withdraw'),
          content: t('manage.withdrawSure'),
          okText: t('manage.withdraw'),
          cancelText: app('cancel'),
          onOk: () => change.mutateAsync({ withdrawn: true }).then(done),
        });
  return (
    <>
      <Button onClick={() => setOpen('release')}>{t('manage.newRelease')}</Button>
      <Button onClick={() => setOpen('audience')}>{t('manage.audience')}</Button>
      <Button danger={!template.withdrawn} onClick={withdraw}>
        {template.withdrawn ? t('manage.restore') : t('manage.withdraw')}
      </Button>
      <Modal
        open={open !== undefined}
        title={open === 'release' ? t('manage.newRelease') : t('manage.audience')}
        okText={open === 'release' ? t('form.release') : app('save')}
        cancelText={app('cancel')}
        confirmLoading={release.isPending || change.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(undefined)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" preserve={false} onFinish={send}>
          {open === 'release' ? (
            <VersionFields park={park} ruleSet={own.ruleSet} />
          ) : (
            <AudienceFields present={own.audience} />
          )}
          <ProblemAlert error={open === 'release' ? release.error : change.error} />
        </Form>
      </Modal>
    </>
  );
}
