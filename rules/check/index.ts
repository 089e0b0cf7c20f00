import type { Definition } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import { resolve } from '../program/resolve.ts';
import { adjustments } from './adjustments.ts';
import { categories } from './categories.ts';
import { defaultStage } from './default-stage.ts';
import { dominantNodes } from './dominant-nodes.ts';
import { failingTests } from './failing-tests.ts';
import { fields } from './fields.ts';
import { formatVersion } from './format-version.ts';
import { grades } from './grades.ts';
import { groups } from './groups.ts';
import { ids } from './ids.ts';
import { inDocumentOrder } from './in-document-order.ts';
import { moneyUnits } from './money-units.ts';
import { populationMethods } from './population-methods.ts';
import { quotas } from './quotas.ts';
import { scale } from './scale.ts';
import { scorings } from './scorings.ts';
import { fitToShape } from './shape/fit-to-shape.ts';
import { stageNames } from './stage-names.ts';
import { type Check, subjectOf } from './subject.ts';
import { tables } from './tables.ts';
import { testExpectations } from './test-expectations.ts';
import { testRecords } from './test-records.ts';
import { unreachableStages } from './unreachable-stages.ts';
import { unread } from './unread.ts';
import { weightSums } from './weight-sums.ts';
import { weights } from './weights.ts';
import { withOwner } from './where.ts';
import { zeroInMean } from './zero-in-mean.ts';

const checks: readonly Check[] = [
  formatVersion,
  ids,
  fields,
  scale,
  tables,
  defaultStage,
  stageNames,
  unreachableStages,
  groups,
  weights,
  weightSums,
  dominantNodes,
  scorings,
  zeroInMean,
  populationMethods,
  moneyUnits,
  adjustments,
  grades,
  categories,
  quotas,
  unread,
  testRecords,
  testExpectations,
];

/**
 * All that is wrong or doubtful in a definition, by place. A draft may be of any shape: what can't be used is told and
 * stood in for, so that the rest is still checked.
 */
export function check(draft: Definition): readonly Problem[] {
  const { definition, problems: misfits, isStandIn } = fitToShape(draft);
  const { program, problems: unresolved } = resolve(definition);
  const subject = subjectOf(definition, program);
  const found = checks.flatMap((one) => [...one(subject)]);
  const problems = [...misfits, ...[...unresolved, ...found].filter(({ path }) => !isStandIn(path))];
  const runs = problems.every(({ severity }) => severity === 'warning');
  if (runs) problems.push(...failingTests(subject));
  return inDocumentOrder(
    problems.map((problem) => withOwner(problem, definition)),
    draft,
  );
}
