import assert from 'node:assert/strict';
import type { Run } from '../../rules/index.ts';
import type { EngineRun } from './contenders.ts';
import type { IndicatorColumns } from './hand-written/columns.ts';
import { reasons } from './hand-written/reasons.ts';
import type { HandWrittenRun } from './hand-written/score.ts';

/** Holds the loop written by hand against the engine, to the last bit and reason: only equals may be raced. */
export function assertSameResult({ run, nodes }: EngineRun, hand: HandWrittenRun): void {
  for (const { index, node } of run.program.nodes) {
    const byHand = hand.indicators.get(node.id) ?? hand.groups.get(node.id);
    assert.ok(byHand, `${node.id} is written by hand`);
    same(`fractions of ${node.id}`, nodes[index]?.fractions, byHand.fractions);
    same(`points of ${node.id}`, nodes[index]?.points, byHand.points);
    const indicator = hand.indicators.get(node.id);
    if (indicator) assertSameIndicator(run, index, node.id, indicator);
  }
  same('ages', run.facts.get('company_age')?.values, hand.ages);
  same('stages', run.stages, hand.stages);
  same('statuses', run.statuses, hand.statuses);
  same('decidedBy', run.decidedBy, hand.decidedBy);
  const byHand = Object.values(hand.adjustments);
  run.adjustments.forEach((adjustment, index) => {
    same(`outcomes of adjustment ${index}`, adjustment.outcomes, byHand[index]?.outcomes);
    same(`points of adjustment ${index}`, adjustment.points, byHand[index]?.points);
  });
  same('totals', run.totals, hand.totals);
  same('grades', run.grades, hand.grades);
  for (const [name, ours, theirs] of [
    ['overall', run.ranking, hand.ranking],
    ['within stage', run.rankWithin.get('stage'), hand.withinStage],
    ['within tech_field', run.rankWithin.get('tech_field'), hand.withinTechField],
  ] as const) {
    same(`ranks ${name}`, ours?.ranks, theirs.ranks);
    same(`percentiles ${name}`, ours?.percentiles, theirs.percentiles);
  }
}

function assertSameIndicator(run: Run, index: number, id: string, byHand: IndicatorColumns): void {
  const indicator = run.indicators[index];
  same(`values of ${id}`, indicator?.values, byHand.values);
  same(`marks of ${id}`, indicator?.marks, byHand.marks);
  indicator?.missing.forEach((code, row) => {
    const [ours, theirs] = [run.reasons.reason(code), reasons[byHand.missing[row] ?? 0] ?? null];
    if (ours !== theirs) assert.deepEqual(ours, theirs, `reason of ${id} in row ${row}`);
  });
}

function same(what: string, ours: ArrayLike<number> | undefined, theirs: ArrayLike<number> | undefined): void {
  assert.ok(ours && theirs && ours.length === theirs.length, what);
  // 0 and −0 are the same points; NaN is missing in both.
  for (let row = 0; row < ours.length; row++)
    if (ours[row] !== theirs[row] && !(Number.isNaN(ours[row]) && Number.isNaN(theirs[row])))
      assert.fail(`${what}: ${ours[row]} by the engine, ${theirs[row]} by hand, in row ${row}`);
}
