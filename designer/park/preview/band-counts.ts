import type { ProgramIndicator } from '../../../rules/program/program.ts';
import type { Scoring } from '../../../schemas/definition.ts';
import type { BandCounts } from './preview.ts';

/** By stage, the place of the scoring that counts there: 0 the indicator's own, then its variants. */
export function scoringByStage({ scorings, weights }: ProgramIndicator): Uint8Array {
  const places = new Uint8Array(weights.length);
  scorings.forEach(({ stages }, place) => {
    if (stages !== 'others') for (const stage of stages) places[stage] = place;
  });
  return places;
}

/** The band that a value reaches; −1: below the first. */
export function bandReached({ bands, boundary }: Extract<Scoring, { method: 'bands' }>, value: number): number {
  let band = -1;
  for (const { from } of bands) {
    const start = from ?? Number.NEGATIVE_INFINITY;
    if (boundary === 'upper' ? value > start : value >= start) band += 1;
  }
  return band;
}

/** How many reach each band, scoring by scoring. */
export function bandCounts(
  indicator: ProgramIndicator,
  values: Float64Array,
  stages: Int16Array,
): readonly (BandCounts | null)[] {
  const places = scoringByStage(indicator);
  const scorings = indicator.scorings.map(({ scoring }) => (scoring.method === 'bands' ? scoring : null));
  const counts = scorings.map((scoring) => scoring && new Uint32Array(scoring.bands.length + 1));
  if (counts.every((count) => count === null)) return counts;
  for (let row = 0; row < values.length; row++) {
    const stage = stages[row] as number;
    const value = values[row] as number;
    if (stage < 0 || Number.isNaN(value)) continue;
    const place = places[stage] as number;
    const [scoring, count] = [scorings[place], counts[place]];
    if (!scoring || !count) continue;
    const band = bandReached(scoring, value) + 1;
    count[band] = (count[band] as number) + 1;
  }
  return counts;
}
