import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVersionList } from '../runs/use-runs.ts';

/** Which version goes out, what is said of it, and whether its tests go with it. */
export function VersionFields({ park, ruleSet }: { readonly park: string; readonly ruleSet: string | undefined }) {
  const { t } = useTranslation('templates');
  const versions = useVersionList(park, ruleSet);
  const items = ruleSet === undefined ? [] : (versions.data?.items ?? []);
  return (
    <>
      <Form.Item
        name="version"
        label={t('form.version')}
        rules={[{ required: true, message: t('form.needed') }]}
        {...(ruleSet !== undefined && versions.data && items.length === 0 ? { extra: t('form.noVersions') } : {})}
      >
        <Select
          disabled={items.length === 0}
          options={items.map(({ number, reason }) => ({
            value: number,
            label: t('form.versionOf', { n: number, reason }),
          }))}
        />
      </Form.Item>
      <Form.Item name="notes" label={t('form.notes')} extra={t('form.notesHelp')}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="tests" valuePropName="checked" extra={t('form.testsHelp')}>
        <Checkbox>{t('form.tests')}</Checkbox>
      </Form.Item>
    </>
  );
}
