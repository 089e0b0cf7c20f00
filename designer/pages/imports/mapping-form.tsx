import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ImportMode } from '../../../schemas/api/imports.ts';
import { textIn } from '../../../schemas/text.ts';
import type { Job, RecordImport } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import { useFields } from '../records/use-fields.ts';
import { type ColumnChoice, firstChoices, mappingOf, missingReserved } from './column-choices.ts';
import { ColumnsTable } from './columns-table.tsx';
import { Faults } from './faults.tsx';
import { FirstRows } from './first-rows.tsx';

type Preview = NonNullable<RecordImport['preview']>;

interface Props {
  readonly park: string;
  readonly one: RecordImport;
  readonly preview: Preview;
}

/** What each column means, as proposed or as the person says; nothing is imported before they say so. */
export function MappingForm({ park, one, preview }: Props) {
  const { t } = useTranslation('imports');
  const { language } = useLanguage();
  const { administer } = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const fields = useFields(park, one.ruleSet);
  const [choices, setChoices] = useState<readonly ColumnChoice[]>(() => firstChoices(preview));
  const [period, setPeriod] = useState(one.mapping?.period ?? '');
  const [mode, setMode] = useState<ImportMode>('all');
  const path = ['parks', park, 'records', 'imports', one.id];
  const start = useMutation({
    mutationFn: () =>
      request<Job>([...path, 'start'], { method: 'POST', body: { mode, mapping: mappingOf(choices, period) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'imports'] }),
  });
  const discard = useMutation({
    mutationFn: () => request<void>(path, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [park, 'imports'] });
      void navigate(`/parks/${park}/imports`);
    },
  });
  const missing = missingReserved(choices, period);
  const discarding = (
    <Button danger loading={discard.isPending} onClick={() => discard.mutate()}>
      {t('discard')}
    </Button>
  );
  if (preview.columns.length === 0)
    return (
      <div className="import-mapping">
        <Alert type="error" showIcon title={t('noColumns')} />
        <Faults park={park} one={one} />
        <ProblemAlert error={discard.error} />
        {administer && <div className="import-actions">{discarding}</div>}
      </div>
    );
  return (
    <Loaded of={fields}>
      {(source) => {
        const names = new Map(source?.fields.map((field) => [field.id, textIn(language, field.name)]));
        return (
          <div className="import-mapping">
            {!preview.isReadable && <Alert type="warning" showIcon title={t('unreadable')} />}
            <p>
              {preview.encoding && t('encoding', { encoding: preview.encoding })}{' '}
              {preview.sheets[0] !== undefined && t('sheet', { sheet: preview.sheets[0] })}
            </p>
            <ColumnsTable choices={choices} preview={preview} fields={source?.fields ?? []} onChange={setChoices} />
            <div className="import-period">
              <label htmlFor="import-period">{t('periodForAll')}</label>
              <Input
                id="import-period"
                value={period}
                placeholder="2025"
                maxLength={6}
                style={{ width: 120 }}
                onChange={({ target }) => setPeriod(target.value.trim().toUpperCase())}
              />
              <span>{t('periodHelp')}</span>
            </div>
            {preview.absent.length > 0 && (
              <details>
                <summary>{t('absent', { count: preview.absent.length })}</summary>
                <p>{preview.absent.map((id) => names.get(id) ?? id).join('、')}</p>
              </details>
            )}
            <FirstRows preview={preview} />
            <Faults park={park} one={one} />
            <fieldset className="import-mode">
              <legend>{t('mode')}</legend>
              <Radio.Group
                value={mode}
                onChange={({ target }) => setMode(target.value)}
                options={[
                  { value: 'all', label: t('modes.all') },
                  { value: 'good', label: t('modes.good') },
                ]}
                vertical
              />
            </fieldset>
            {missing.length > 0 && (
              <Alert
                type="error"
                showIcon
                title={t('missing', { list: missing.map((key) => t(`reserved.${key}`)).join('、') })}
              />
            )}
            <ProblemAlert error={start.error ?? discard.error} />
            {administer && (
              <div className="import-actions">
                <Button
                  type="primary"
                  disabled={missing.length > 0}
                  loading={start.isPending}
                  onClick={() => start.mutate()}
                >
                  {t('start')}
                </Button>
                {discarding}
              </div>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
