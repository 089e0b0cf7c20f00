import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunBreakdown } from '../../../api/answers.ts';
import { DimensionRadar, type Spoke } from '../../../charts/dimension-radar.tsx';
import { Waterfall } from '../../../charts/waterfall.tsx';
import { useBreakdown } from '../../runs/use-breakdown.ts';
import { dimensionsOf, hasPoints, type SheetCase } from '../sheet-case.ts';
import { stepsOf } from '../steps-of.ts';
import { useSpeech } from '../use-speech.ts';
import { History } from './history.tsx';

/** A radar of fewer spokes is a line. */
const fewestSpokes = 3;

export function SheetCharts({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const speech = useSpeech(of.rules.naming);
  const { data: breakdown } = useBreakdown(of.park, of.run.id);
  const medians = breakdown?.stages.find((one) => one.stage === of.sheet.stage)?.dimensions;
  const spokes = useMemo(() => spokesOf(of, medians), [of, medians]);
  if (!hasPoints(of.sheet)) return <History of={of} />;
  const { stage } = of.sheet;
  return (
    <div className="sheet-charts">
      <div className="sheet-charts-main">
        <section className="sheet-card">
          <h2>{t('waterfall')}</h2>
          <Waterfall steps={stepsOf(of, speech)} full={of.program.scale.full} />
        </section>
        <History of={of} />
      </div>
      {spokes.length >= fewestSpokes && (
        <section className="sheet-card">
          <h2>{t(medians ? 'radar' : 'radarAll')}</h2>
          <DimensionRadar
            spokes={spokes}
            ownName={t('own')}
            medianName={stage === null ? t('median') : t('medianOf', { stage: of.rules.naming.named('stage', stage) })}
          />
        </section>
      )}
    </div>
  );
}

type Medians = RunBreakdown['stages'][number]['dimensions'];

function spokesOf(of: SheetCase, medians: Medians | undefined): readonly Spoke[] {
  return dimensionsOf(of)
    .filter(({ id }) => of.accounts[id]?.used)
    .map(({ id, name }) => ({
      id,
      name: of.rules.naming.text(name),
      own: of.sheet.nodes[id]?.fraction ?? null,
      median: medians?.[id]?.fraction ?? null,
    }));
}
