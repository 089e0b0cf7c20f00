import { Segmented, Switch } from 'antd';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AggregateName } from '../../../schemas/definition.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { useInspector, type WeightUnit, weightUnits } from '../node/inspector-store.ts';

interface Props {
  /** Whether the sizes of weights matter. */
  readonly weighs: boolean;
  readonly aggregate: AggregateName | undefined;
}

/** In which unit weights are shown, and whether siblings make room. */
export const WeightTools = memo(function WeightTools({ weighs, aggregate }: Props) {
  const { t } = useTranslation('inspector');
  const { unit, balances, show } = useInspector();
  const readOnly = useEditor((state) => state.readOnly);
  const switchId = useId();
  if (!weighs) return <p className="insp-soft">{t(`weights.sizeless.${sizelessOf(aggregate)}`)}</p>;
  return (
    <>
      <div className="weight-tools">
        <Segmented<WeightUnit>
          size="small"
          aria-label={t('weights.unit')}
          value={unit}
          options={weightUnits.map((value) => ({ value, label: t(`weights.units.${value}`) }))}
          onChange={(value) => show({ unit: value })}
        />
        {!readOnly && (
          <span className="insp-switch">
            <Switch
              id={switchId}
              size="small"
              checked={balances || unit !== 'written'}
              disabled={unit !== 'written'}
              onChange={(on) => show({ balances: on })}
            />
            <label htmlFor={switchId}>{t('weights.balances')}</label>
          </span>
        )}
      </div>
      <p className="insp-soft">{t(`weights.unitHelp.${unit}`)}</p>
    </>
  );
});

function sizelessOf(aggregate: AggregateName | undefined) {
  return aggregate === 'min' || aggregate === 'max' ? aggregate : 'cappedSum';
}
