import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ReviewWish } from './use-reviews.ts';

/** What a form of a publication or a submission asks for. */
export interface Reasons {
  readonly reason: string;
  readonly effective?: readonly [Dayjs | null, Dayjs | null] | null;
}

const dayFormat = 'YYYY-MM-DD';

export function wishOf({ reason, effective }: Reasons): ReviewWish {
  const [from, to] = effective ?? [];
  if (!from) return { reason };
  return { reason, effective: { from: from.format(dayFormat), to: to?.format(dayFormat) ?? null } };
}

/** The reason and the effective period, in a form of `Reasons`. */
export function ReasonFields({ label }: { readonly label: string }) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  return (
    <>
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, whitespace: true, message: app('reasonNeeded') }]}
      >
        <Input.TextArea
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={t('form.reasonHelp')}
          autoFocus
        />
      </Form.Item>
      <Form.Item name="effective" label={t('form.effective')}>
        <DatePicker.RangePicker allowEmpty={[false, true]} style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}
