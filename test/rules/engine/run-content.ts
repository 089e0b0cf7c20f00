import type { Run } from '../../../rules/index.ts';
import { sheetsOfRun } from '../scored.ts';

function bits(column: Float64Array): string {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('hex');
}

/** Every column of a run, its doubles by their bits; reasons by what they say, since two runs may number them otherwise. */
export function contentOf(run: Run): unknown {
  const reasons = (codes: Uint16Array) => [...codes].map((code) => run.reasons.reason(code));
  return {
    facts: [...run.facts].map(([id, { values, missing }]) => [id, bits(values), reasons(missing)]),
    stages: [...run.stages],
    indicators: run.indicators.map((one) => one && [bits(one.values), reasons(one.missing), bits(one.marks)]),
    groups: run.groups.map((one) => one && [bits(one.fractions), one.weightSums && bits(one.weightSums)]),
    statuses: [...run.statuses],
    decidedBy: [...run.decidedBy],
    adjustments: run.adjustments.map(({ outcomes, points, held, amounts }) => [
      [...outcomes],
      bits(points),
      [...held],
      amounts && bits(amounts),
    ]),
    totals: bits(run.totals),
    rankings: [run.ranking, ...run.rankWithin.values()].map(({ ranks, percentiles }) => [
      bits(ranks),
      bits(percentiles),
    ]),
    grades: [...run.grades],
    applications: run.applications.map(({ eligible, selected, tied, amounts, amountMissing, conjuncts }) => [
      [...eligible],
      [...selected],
      [...tied],
      bits(amounts),
      reasons(amountMissing),
      conjuncts.map((outcomes) => [...outcomes]),
    ]),
    statistics: run.statistics(),
    sheets: sheetsOfRun(run),
  };
}
