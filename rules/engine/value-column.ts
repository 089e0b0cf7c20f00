import type { Expression } from '../formula/expression.ts';
import { operandOf, type Surface, snapColumn } from './operand.ts';
import type { ValueColumn } from './run.ts';

/** One piece of work on the rows start … start + n − 1. */
export type Step = (start: number, n: number) => void;

/** The column of a formula's results. A formula that is one id shares its source's column; any other number is snapped. */
export function valueColumn(
  expression: Expression,
  size: number,
  surface: Surface,
): { readonly column: ValueColumn; readonly step: Step } {
  const operand = operandOf(expression, surface);
  const missing = new Uint16Array(size);
  const shared = operand.absolute;
  const values = shared ? operand.values : new Float64Array(size);
  const snapped = expression.kind === 'call' && expression.type.kind === 'number';
  const step: Step = (start, n) => {
    operand.run(start, n);
    if (snapped) snapColumn(operand.values, 0, n);
    if (!shared) values.set(n === operand.values.length ? operand.values : operand.values.subarray(0, n), start);
    for (let i = 0; i < n; i++) {
      const cell = values[start + i] as number;
      missing[start + i] = Number.isNaN(cell) ? operand.blame(start, i) : 0;
    }
  };
  return { column: { values, missing }, step };
}
