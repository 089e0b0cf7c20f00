import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TemplateWish } from '../../api/answers.ts';

export interface AudienceChoice {
  readonly to: 'all' | 'some';
  readonly parks?: string;
}

export function audienceOf({ to, parks = '' }: AudienceChoice): TemplateWish['audience'] {
  return to === 'all' ? 'all' : idsIn(parks);
}

function idsIn(parks: string): string[] {
  return [...new Set(parks.split(/[\s,，、;；]+/).filter((id) => id !== ''))];
}

/** With whom a template is shared. */
export function AudienceFields() {
  const { t } = useTranslation('templates');
  const form = Form.useFormInstance<AudienceChoice>();
  const to = Form.useWatch('to', form);
  return (
    <>
      <Form.Item name="to" label={t('form.audience')} initialValue="all">
        <Radio.Group
          options={[
            { value: 'all', label: t('form.all') },
            { value: 'some', label: t('form.some') },
          ]}
        />
      </Form.Item>
      {to === 'some' && (
        <Form.Item
          name="parks"
          label={t('form.parks')}
          rules={[
            {
              validator: (_, value: string = '') =>
                idsIn(value).length > 0 ? Promise.resolve() : Promise.reject(new Error(t('form.parksNeeded'))),
            },
          ]}
        >
          <Input />
        </Form.Item>
      )}
    </>
  );
}
