import type { Id, Scoring } from '../../../schemas/definition.ts';
import type { IndicatorValues } from '../../park/preview/indicator-values.ts';
import type { Population } from './values/park-values.ts';

/** What the editor of every method gets. */
export interface MethodProps<One extends Scoring> {
  readonly scoring: One;
  /** Its JSON pointer. */
  readonly path: string;
  readonly fullMarks: number;
  /** Of the indicator's value. */
  readonly unit: string | undefined;
  readonly population: Population;
  readonly values: IndicatorValues | null;
  /** For which it counts; null: all. */
  readonly stages: readonly Id[] | null;
  readonly readOnly: boolean;
  /** With a gesture, what belongs together becomes one step. */
  readonly onChange: (scoring: Scoring, gesture?: string) => void;
}
