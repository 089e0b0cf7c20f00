import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingProposal } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { FieldMappingRow } from './field-mapping-row.tsx';
import type { Mapping } from './use-mapping.ts';

const views = ['used', 'missing', 'all'] as const;

/** What is proposed for each field, found or missing. */
export function MappingRows({ proposal, mapping }: { readonly proposal: MappingProposal; readonly mapping: Mapping }) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const [view, setView] = useState<(typeof views)[number]>('used');
  const { fields, own } = proposal;
  const toOf = (field: (typeof fields)[number]) => (mapping.isOpen ? (mapping.chosen[field.id] ?? null) : field.to);
  const used = fields.filter((field) => field.used);
  const found = (by: string) => used.filter((field) => field.by === by && toOf(field) !== null).length;
  const missing = used.filter((field) => toOf(field) === null);
  const shown = { used, missing, all: fields }[view];
  const twice = own.find(({ id }) => id === mapping.twice);
  return (
    <>
      <div className="mapping-head">
        <Segmented
          aria-label={t('mapping.show')}
          value={view}
          options={views.map((one) => ({ value: one, label: t(`mapping.${one}`) }))}
          onChange={(value) => setView(views.find((one) => one === value) ?? 'used')}
        />
        <span role="status">
          {t('mapping.counts', {
            ...{ id: found('id'), name: found('name'), unit: found('unit'), missing: missing.length },
          })}
        </span>
      </div>
      {twice && <Alert type="error" showIcon role="alert" title={t('mapping.twice', { name: text(twice.name) })} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
      <section className="mapping-table" tabIndex={0} aria-label={t('mapping.field')}>
        {shown.length === 0 ? (
          <p style={{ padding: 12 }}>{t('mapping.nothing')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('mapping.field')}</th>
                <th scope="col">{t('mapping.own')}</th>
                <th scope="col">{t('mapping.unit')}</th>
                <th scope="col">{t('mapping.known')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((field) => (
                <FieldMappingRow
                  key={field.id}
                  field={field}
                  to={toOf(field)}
                  proposal={proposal}
                  {...(mapping.isOpen ? { onChoose: (to) => mapping.choose(field.id, to) } : {})}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
