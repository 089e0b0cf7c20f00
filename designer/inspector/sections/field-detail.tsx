import { CloseOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldType } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useNaming } from '../../formula/use-known.ts';
import { Described } from './described.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { FieldOptions } from './field-options.tsx';
import { IdField } from './id-field.tsx';
import { ChoiceField, LineField, NumberField } from './inputs.tsx';
import { useSection } from './use-section.ts';
import { UsedBy } from './used-by.tsx';
import { usesIn } from './uses.ts';

interface Props {
  readonly field: Field;
  readonly index: number;
  readonly onClose: () => void;
}

const types: readonly FieldType[] = ['number', 'integer', 'boolean', 'enum', 'date', 'string'];
const sensitivities = ['public', 'internal', 'restricted', 'personal'] as const;

export function FieldDetail({ field, index, onClose }: Props) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { vocabulary } = useNaming();
  const { definition, readOnly, dispatch, set } = useSection();
  const uses = useMemo(() => usesIn(definition).get(field.id)?.length ?? 0, [definition, field.id]);
  const isNumber = field.type === 'number' || field.type === 'integer';
  const remove = () => {
    dispatch({ type: 'removeEntry', section: 'fields', entry: index });
    onClose();
  };
  return (
    <section className="section-detail" aria-label={text(field.name)}>
      <header>
        <h3>{text(field.name) || field.id}</h3>
        {!readOnly && (
          <Popconfirm
            title={t('fields.removeTitle', { name: text(field.name) })}
            description={uses === 0 ? t('fields.removeUnused') : t('fields.removeUsed', { written: uses })}
            okText={t('remove')}
            onConfirm={remove}
          >
            <Button size="small" danger icon={<DeleteOutlined aria-hidden />}>
              {t('remove')}
            </Button>
          </Popconfirm>
        )}
        <Button size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('close')} onClick={onClose} />
      </header>
      <div className="section-form">
        <Described section="fields" index={index} entry={field} />
        <ChoiceField<FieldType>
          label={t('type')}
          value={field.type}
          options={types.map((value) => ({ value, label: vocabulary.fieldTypes[value] }))}
          onChange={(value) => value && set(index, { section: 'fields', key: 'type', value })}
        />
        {field.type === 'enum' && <FieldOptions field={field} index={index} />}
        {isNumber && (
          <>
            <LineField
              label={t('unit')}
              value={field.unit}
              onChange={(value, gesture) => set(index, { section: 'fields', key: 'unit', value }, gesture)}
            />
            <NumberField
              label={t('fields.min')}
              value={field.min}
              suffix={field.unit}
              placeholder={t('noLimit')}
              onChange={(value, gesture) => set(index, { section: 'fields', key: 'min', value }, gesture)}
            />
            <NumberField
              label={t('fields.max')}
              hint={t('fields.rangeHint')}
              value={field.max}
              suffix={field.unit}
              placeholder={t('noLimit')}
              onChange={(value, gesture) => set(index, { section: 'fields', key: 'max', value }, gesture)}
            />
          </>
        )}
        <LineField
          label={t('source')}
          hint={t('fields.sourceHint')}
          value={field.source}
          onChange={(value, gesture) => set(index, { section: 'fields', key: 'source', value }, gesture)}
        />
        <ChoiceField
          label={t('fields.sensitivity')}
          value={field.sensitivity}
          allowClear
          placeholder={t('notSaid')}
          options={sensitivities.map((value) => ({ value, label: vocabulary.sensitivities[value] }))}
          onChange={(value) => set(index, { section: 'fields', key: 'sensitivity', value })}
        />
        <IdField of="field" id={field.id} />
        <UsedBy id={field.id} />
        <EntryProblems path={`/fields/${index}`} />
      </div>
    </section>
  );
}
