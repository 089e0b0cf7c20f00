import type { Kind } from '../../rules/formula/types.ts';
import type { Place } from './place.ts';

export interface FormulaEditorProps {
  /** As the document has it: with ids only. */
  readonly value: string;
  readonly place: Place;
  /** The formula's JSON pointer in the definition: its problems are shown here. */
  readonly path: string;
  /**
   * At each pause and when the editor is left, where the formula changed; names are ids by then.
   * All of one visit have the same `gesture`: pass it to `dispatch`, so that they become one step.
   */
  readonly onChange: (formula: string, gesture: string) => void;
  /** What it must give. Left out: anything. */
  readonly expects?: readonly Kind[];
  /** The unit of what it gives, shown behind the live value. */
  readonly unit?: string | undefined;
  readonly readOnly?: boolean;
  readonly ariaLabel: string;
  readonly autoFocus?: boolean;
}
