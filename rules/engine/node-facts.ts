import { type Expression, namesIn } from '../formula/expression.ts';
import type { Program } from '../program/program.ts';
import { snapRows } from './loops.ts';
import { pointsIn } from './points.ts';
import type { Run } from './run.ts';
import type { GrowingSurface } from './surface.ts';
import type { Step } from './value-column.ts';

type Columns = Pick<Run, 'program' | 'stages' | 'indicators' | 'groups'>;

/**
 * Makes `value.x`, `mark.x` and `points.x` readable, those of them that adjustments and applications do read.
 * Marks and points are snapped, so that a threshold reached on paper is reached here.
 */
export function nodeFactSteps(columns: Columns, size: number, surface: GrowingSurface): readonly Step[] {
  const { program, indicators } = columns;
  const steps: Step[] = [];
  const read = namesReadLate(program);
  const pointsOf = pointsIn(columns);
  for (const { index, node } of program.nodes) {
    const indicator = indicators[index];
    const absent = surface.reasons.code('excluded', []);
    const blame = (row: number) => indicator?.missing[row] || absent;
    if (indicator && read.has(`value.${node.id}`)) surface.add(`value.${node.id}`, { values: indicator.values, blame });
    if (indicator && read.has(`mark.${node.id}`)) {
      const values = new Float64Array(size);
      surface.add(`mark.${node.id}`, { values, blame });
      steps.push((start, n) => snapRows(values, start, indicator.marks, start, n));
    }
    if (!read.has(`points.${node.id}`)) continue;
    const values = new Float64Array(size);
    const points = pointsOf(index);
    surface.add(`points.${node.id}`, { values, blame });
    steps.push((start, n) => {
      points(values, start, start, n);
      snapRows(values, start, values, start, n);
    });
  }
  return steps;
}

function namesReadLate({ adjustments, applications }: Program): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (expression: Expression | null) => expression && namesIn(expression, names);
  for (const { when, formula } of adjustments) [when, formula].forEach(add);
  for (const { when, amount, order } of applications)
    [when, amount, ...order.map(({ expression }) => expression)].forEach(add);
  return names;
}
