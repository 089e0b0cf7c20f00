import { Select } from 'antd';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AggregateName, Group } from '../../../schemas/definition.ts';
import { useNaming } from '../../canvas/words/use-naming.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
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

/** How the children become one result. Moves of the weights below leave it as it is. */
export const GroupRule = memo(Rule, (before, { group, path }) => {
  const { id, aggregate, cap } = before.group;
  return before.path === path && id === group.id && aggregate === group.aggregate && cap === group.cap;
});

function Rule({ group: { id: node, aggregate = 'weightedMean', cap }, path }: Props) {
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
