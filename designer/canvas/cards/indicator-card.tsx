import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { formulaInWords } from '../../formula/in-words.ts';
import { usePark } from '../../park/park-store.ts';
import { useNaming } from '../words/use-naming.ts';
import type { CardFacts } from './card-facts.ts';
import { CardName } from './card-name.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { SimulatedLine } from './simulated-line.tsx';
import { SmallCurve } from './small-curve.tsx';
import { useSimulated } from './use-simulated.ts';
import { WeightBars } from './weight-bars.tsx';

interface Props {
  readonly facts: CardFacts;
  readonly indicator: Indicator;
}

/** From nearby: all that says how the indicator scores. */
export function IndicatorNear({ facts, indicator }: Props) {
  const { t } = useTranslation('canvas');
  const summary = usePark(({ indicators }) => indicators.get(indicator.id) ?? null);
  const simulated = useSimulated(indicator.id);
  const value = simulated?.result.value;
  return (
    <>
      <div className="card-head">
        {indicator.core && <span className="card-core" role="img" aria-label={t('core')} title={t('core')} />}
        <CardName node={indicator} readOnly={facts.readOnly} />
        {indicator.unit && <span className="card-unit">{indicator.unit}</span>}
        <ProblemBadge facts={facts} />
      </div>
      {simulated ? <SimulatedLine node={indicator} /> : <Formula formula={indicator.formula} />}
      <div className="card-body">
        <WeightBars facts={facts} withStages={false} />
        <div className="card-scoring">
          <SmallCurve
            indicator={indicator}
            spread={summary?.spread ?? null}
            scoring={simulated?.account.scoring ?? 0}
            value={typeof value === 'number' ? value : null}
            band={simulated?.account.band ?? null}
          />
          <Coverage enterprises={summary?.enterprises ?? 0} covered={summary?.covered ?? 0} />
        </div>
      </div>
    </>
  );
}

function Formula({ formula }: { readonly formula: string }) {
  const { t } = useTranslation('canvas');
  const naming = useNaming();
  const words = useMemo(() => formulaInWords(formula, naming) ?? formula, [formula, naming]);
  return (
    <p className="card-formula" title={words}>
      {formula.trim() === '' ? t('noFormula') : words}
    </p>
  );
}

function Coverage({ enterprises, covered }: { readonly enterprises: number; readonly covered: number }) {
  const { t } = useTranslation('canvas');
  const { percent } = useLanguage();
  if (enterprises === 0) return <span className="card-coverage">{t('noCoverage')}</span>;
  return (
    <span
      className="card-coverage number"
      data-low={covered / enterprises < 0.5}
      title={t('coverageLong', { enterprises, covered })}
    >
      {t('coverage', { share: percent(covered / enterprises, 0) })}
    </span>
  );
}
