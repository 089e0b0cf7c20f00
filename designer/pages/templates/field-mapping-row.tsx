import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MappingProposal } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly field: MappingProposal['fields'][number];
  readonly to: string | null;
  readonly proposal: MappingProposal;
  /** Left out: nothing can be chosen, since only columns of records are known. */
  readonly onChoose?: (to: string | null) => void;
}

export function FieldMappingRow({ field, to, proposal, onChoose }: Props) {
  const { t } = useTranslation('templates');
  const { text, number } = useLanguage();
  const { own, records } = proposal;
  const one = own.find(({ id }) => id === to);
  const said = one ? text(one.name) : t('mapping.asItIs');
  return (
    <tr>
      <th scope="row">
        {text(field.name)}
        <small>
          {field.id}
          {!field.used && ` · ${t('mapping.unused')}`}
        </small>
      </th>
      <td>
        {onChoose ? (
          <Select
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('mapping.choose', { name: text(field.name) })}
            value={to ?? ''}
            options={[
              { value: '', label: t('mapping.asItIs') },
              ...own.map(({ id, name }) => ({ value: id, label: `${text(name)} (${id})` })),
            ]}
            onChange={(value: string) => onChoose(value === '' ? null : value)}
          />
        ) : (
          said
        )}
        {to !== null && to === field.to && field.by !== null && <small>{t(`mapping.by.${field.by}`)}</small>}
        {to === null && field.misfit && (
          <small className="mapping-misfit">{t(`mapping.misfit.${field.misfit.why}`, { to: field.misfit.to })}</small>
        )}
      </td>
      <td>
        {one?.unit && field.unit && one.unit !== field.unit
          ? t('mapping.convert', { from: one.unit, to: field.unit })
          : (field.unit ?? '')}
      </td>
      <td className="number">
        {records === 0
          ? t('mapping.noRecords')
          : one?.known === null || one === undefined
            ? '–'
            : t('mapping.knownOf', { known: number(one.known), records: number(records) })}
      </td>
    </tr>
  );
}
