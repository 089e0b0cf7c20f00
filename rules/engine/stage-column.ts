import type { Program } from '../program/program.ts';
import { claimStage, unclassifyMissing } from './loops.ts';
import type { Surface } from './operand.ts';
import { operandOf } from './operand-of.ts';
import type { Step } from './value-column.ts';

/** The first stage whose condition holds; −1 where a fact that any stage's condition reads is missing. */
export function stageColumn(program: Program, size: number, surface: Surface): { column: Int16Array; step: Step } {
  const column = new Int16Array(size);
  if (program.stages.length === 0) return { column, step: () => {} };
  const read = program.stageFacts.map((name) => surface.source(name).values);
  const conditions = program.stages.map(({ when }) => (when ? operandOf(when, surface) : null));
  const step: Step = (start, n) => {
    column.fill(-1, start, start + n);
    for (let stage = 0; stage < conditions.length; stage++) {
      const condition = conditions[stage] ?? null;
      condition?.run(start, n);
      claimStage(column, stage, condition?.values ?? null, condition?.absolute ? start : 0, start, n);
    }
    for (const values of read) unclassifyMissing(column, values, start, n);
  };
  return { column, step };
}
