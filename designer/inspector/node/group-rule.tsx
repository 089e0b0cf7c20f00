import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AggregateName, Group } from '../../../schemas/definition.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useNaming } from '../../formula/use-known.ts';
import { NumberInput } from './inputs/number-input.tsx';
import { Property } from './inputs/property.tsx';

export const aggregates: readonly AggregateName[] = [
  'weightedMean',
  'geometricMean',
  'harmonicMean',
  'min',
  'max',
  'cappedSum',
];

interface Props {
  readonly group: Group;
  readonly path: string;
}

/** How the children become one result. */
export function GroupRule({ group: { id: node, aggregate = 'weightedMean', cap }, path }: Props) {
  const { t } = useTranslation('inspector');
  const { dispatch } = useEditorActions();
  const { vocabulary } = useNaming();
  const readOnly = useEditor((state) => state.readOnly);
  const aggregateId = useId();
  const capId = useId();
  return (
    <>
      <Property label={t('group.aggregate')} labelFor={aggregateId} path={`${path}/aggregate`}>
        <Select<AggregateName>
          id={aggregateId}
          size="small"
          disabled={readOnly}
          value={aggregate}
          popupMatchSelectWidth={false}
          options={aggregates.map((value) => ({ value, label: vocabulary.aggregates[value] }))}
          optionRender={({ value }) => {
            const name = aggregates.find((one) => one === value);
            return (
              name && (
                <div className="method-option">
                  <span>{vocabulary.aggregates[name]}</span>
                  <span className="insp-soft">{t(`group.aggregates.${name}`)}</span>
                </div>
              )
            );
          }}
          onChange={(value) => dispatch({ type: 'setNode', node, key: 'aggregate', value })}
        />
        <p className="insp-soft">{t(`group.aggregates.${aggregate}`)}</p>
      </Property>
      {(aggregate === 'cappedSum' || cap !== undefined) && (
        <Property label={t('group.cap')} labelFor={capId} help={t('group.capHelp')} path={`${path}/cap`}>
          <NumberInput
            id={capId}
            value={cap}
            min={0}
            placeholder={t('group.noCap')}
            unit={t('marks')}
            readOnly={readOnly}
            onChange={(value, gesture) => dispatch({ type: 'setNode', node, key: 'cap', value }, { gesture })}
          />
        </Property>
      )}
    </>
  );
}
