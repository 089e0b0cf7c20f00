import { Segmented, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { weighs } from '../../../rules/check/weighs.ts';
import type { Group } from '../../../schemas/definition.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { useInspector, type WeightUnit, weightUnits } from '../node/inspector-store.ts';

/** In which unit weights are shown, and whether siblings make room. */
export function WeightTools({ group }: { readonly group: Group }) {
  const { t } = useTranslation('inspector');
  const { unit, balances, show } = useInspector();
  const readOnly = useEditor((state) => state.readOnly);
  const switchId = useId();
  if (!weighs(group)) return <p className="insp-soft">{t(`weights.sizeless.${sizelessOf(group)}`)}</p>;
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
}

function sizelessOf({ aggregate }: Group) {
  return aggregate === 'min' || aggregate === 'max' ? aggregate : 'cappedSum';
}
