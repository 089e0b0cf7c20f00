import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TemplateWish } from '../../api/answers.ts';
import { useParkName } from '../../app/park-name.ts';
import { useParkId, useParks, usePerson } from '../../app/session.ts';

type Audience = TemplateWish['audience'];

export interface AudienceChoice {
  readonly to: 'all' | 'some';
  readonly parks?: readonly string[] | undefined;
}

export function audienceOf({ to, parks = [] }: AudienceChoice): Audience {
  return to === 'all' ? 'all' : [...new Set(parks.map((id) => id.trim()))];
}

/** As the API has it: `schemas/api/shared.ts`. */
const parkId = /^[a-z][a-z0-9-]{1,39}$/;

/** With whom a template is shared. Who sees every park chooses among them; others may also type an id. */
export function AudienceFields({ present = 'all' }: { readonly present?: Audience }) {
  const { t } = useTranslation('templates');
  const form = Form.useFormInstance<AudienceChoice>();
  const to = Form.useWatch('to', form);
  const own = useParkId();
  const { platformAdministrator } = usePerson();
  const { data } = useParks();
  const nameOf = useParkName();
  const seesAll = platformAdministrator && data?.next === null;
  const parks = data?.items.filter(({ id }) => id !== own) ?? [];
  const validator = (_: unknown, chosen: readonly string[] = []) => {
    if (chosen.length === 0) return Promise.reject(new Error(t('form.parksNeeded')));
    const wrong = chosen.filter((id) => !parkId.test(id.trim()));
    if (wrong.length > 0) return Promise.reject(new Error(t('form.parksWrong', { ids: wrong.join(', ') })));
    return Promise.resolve();
  };
  return (
    <>
      <Form.Item
        name="to"
        label={t('form.audience')}
        extra={t('form.audienceHelp')}
        initialValue={present === 'all' ? 'all' : 'some'}
      >
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
          initialValue={present === 'all' ? [] : present}
          extra={seesAll ? undefined : t('form.parksHelp')}
          rules={[{ validator }]}
        >
          <Select
            mode={seesAll ? 'multiple' : 'tags'}
            tokenSeparators={[',', '，', '、', ';', '；', ' ']}
            showSearch={{ optionFilterProp: 'label' }}
            options={parks.map(({ id }) => ({ value: id, label: `${nameOf(id)} (${id})` }))}
          />
        </Form.Item>
      )}
    </>
  );
}
