import { arithmetic } from './arithmetic.ts';
import { comparisons } from './comparison.ts';
import { dates } from './dates.ts';
import type { FormulaFunction } from './formula-function.ts';
import { logic } from './logic.ts';
import { numbers } from './numbers.ts';
import { rates } from './rates.ts';
import { summaries } from './summary.ts';

/** Every operator and function but `lookup` and `prev`, whose first argument is a name and not a value. */
export const formulaFunctions: ReadonlyMap<string, FormulaFunction> = new Map(
  [arithmetic, comparisons, logic, summaries, numbers, rates, dates].flat().map((one) => [one.name, one]),
);
