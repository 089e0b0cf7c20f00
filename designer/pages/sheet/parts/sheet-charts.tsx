import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DimensionRadar, type Spoke } from '../../../charts/dimension-radar.tsx';
import { Waterfall } from '../../../charts/waterfall.tsx';
import { dimensionsOf, hasPoints, type SheetCase } from '../sheet-case.ts';
import { stepsOf } from '../steps-of.ts';
import { useSpeech } from '../use-speech.ts';

/** A radar of fewer spokes is a line. */
const fewestSpokes = 3;

export function SheetCharts({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const speech = useSpeech(of.rules.naming);
  const spokes = useMemo(() => spokesOf(of), [of]);
  if (!hasPoints(of.sheet)) return null;
  const { stage } = of.sheet;
  return (
    <div className="sheet-charts">
      <section className="sheet-card">
        <h2>{t('waterfall')}</h2>
        <Waterfall steps={stepsOf(of, speech)} full={of.program.scale.full} />
      </section>
      {spokes.length >= fewestSpokes && (
        <section className="sheet-card">
          <h2>{t('radarAll')}</h2>
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

function spokesOf(of: SheetCase): readonly Spoke[] {
  return dimensionsOf(of)
    .filter(({ id }) => of.accounts[id]?.used)
    .map(({ id, name }) => ({
      id,
      name: of.rules.naming.text(name),
      own: of.sheet.nodes[id]?.fraction ?? null,
      median: null,
    }));
}
