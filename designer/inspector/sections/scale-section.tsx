import { useTranslation } from 'react-i18next';
import { EntryProblems } from './entry-problems.tsx';
import { NumberField } from './inputs.tsx';
import { useSection } from './use-section.ts';

/** What a full total is, how it is rounded and where it ends. */
export function ScaleSection() {
  const { t } = useTranslation('sections');
  const { definition, dispatch } = useSection();
  const { full, decimals, min, max, bonusCap } = definition.scale ?? {};
  return (
    <div className="section-form">
      <NumberField
        label={t('scale.full')}
        hint={t('scale.fullHint')}
        value={full}
        placeholder="100"
        min={0}
        onChange={(value, gesture) => dispatch({ type: 'setScale', key: 'full', value }, { gesture })}
      />
      <NumberField
        label={t('scale.decimals')}
        hint={t('scale.decimalsHint')}
        value={decimals}
        placeholder="2"
        isWhole
        min={0}
        max={10}
        onChange={(value, gesture) => dispatch({ type: 'setScale', key: 'decimals', value }, { gesture })}
      />
      <NumberField
        label={t('scale.min')}
        value={min}
        placeholder="0"
        onChange={(value, gesture) => dispatch({ type: 'setScale', key: 'min', value }, { gesture })}
      />
      <NumberField
        label={t('scale.max')}
        hint={t('scale.maxHint')}
        value={max}
        placeholder={t('noLimit')}
        onChange={(value, gesture) => dispatch({ type: 'setScale', key: 'max', value }, { gesture })}
      />
      <NumberField
        label={t('scale.bonusCap')}
        hint={t('scale.bonusCapHint')}
        value={bonusCap}
        placeholder={t('noLimit')}
        min={0}
        onChange={(value, gesture) => dispatch({ type: 'setScale', key: 'bonusCap', value }, { gesture })}
      />
      <EntryProblems path="/scale" />
    </div>
  );
}
