import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Progress, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api/problem.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet, ProblemAlert, ProblemView } from '../../app/states/states.tsx';
import { useRuleSetChoice } from '../records/use-fields.ts';
import { ImportSteps } from './import-steps.tsx';
import { uploadForPreview } from './upload.ts';

/** The first step: a file, and the rule set whose fields its columns are. */
export function Component() {
  const { t } = useTranslation('imports');
  const { text } = useLanguage();
  const park = useParkId();
  const navigate = useNavigate();
  const { administer } = useMay();
  const ruleSets = useRuleSetChoice(park);
  const [file, setFile] = useState<File>();
  const [chosen, setChosen] = useState<string>();
  const [sent, setSent] = useState(0);
  const upload = useMutation({
    mutationFn: (asked: { readonly file: File; readonly ruleSet: string }) =>
      uploadForPreview(park, asked.file, asked.ruleSet, setSent),
    onSuccess: (id) => void navigate(`/parks/${park}/imports/${id}`),
  });
  if (!administer) return <ProblemView error={new ApiProblem(403, {})} />;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('new')}</h1>
      </header>
      <ImportSteps at={0} />
      <Loaded of={ruleSets}>
        {({ items }) => {
          const ruleSet = chosen ?? (items.find(({ latestVersion }) => latestVersion) ?? items[0])?.id;
          if (ruleSet === undefined) return <NothingYet title={t('noRuleSet')} />;
          return (
            <Form layout="vertical" style={{ maxWidth: 720 }} onFinish={() => file && upload.mutate({ file, ruleSet })}>
              <Form.Item label={t('ruleSet')} extra={t('ruleSetHelp')} htmlFor="import-rule-set">
                <Select
                  id="import-rule-set"
                  value={ruleSet}
                  options={items.map(({ id, name }) => ({ value: id, label: text(name) }))}
                  onChange={setChosen}
                />
              </Form.Item>
              <Form.Item label={t('file')}>
                <Upload.Dragger
                  accept=".csv,.tsv,.txt,.xlsx"
                  maxCount={1}
                  showUploadList={false}
                  beforeUpload={(one) => {
                    setFile(one);
                    return false;
                  }}
                >
                  <p className="ant-upload-drag-icon">
                    <InboxOutlined aria-hidden />
                  </p>
                  <p>{file ? file.name : t('drop')}</p>
                  <p className="ant-upload-hint">{t('dropHelp')}</p>
                </Upload.Dragger>
              </Form.Item>
              <ProblemAlert error={upload.error} />
              {upload.isPending && <Progress percent={Math.floor(100 * sent)} aria-label={t('sending')} />}
              <Button type="primary" htmlType="submit" disabled={!file} loading={upload.isPending}>
                {t('look')}
              </Button>
            </Form>
          );
        }}
      </Loaded>
    </div>
  );
}
