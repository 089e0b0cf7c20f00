import type { Condition } from '../../../schemas/definition.ts';
import type { Place } from '../../formula/place.ts';

export interface ConditionEditorProps {
  /** As the draft has it, which may be of any shape; undefined: there is none. */
  readonly value: unknown;
  readonly place: Place;
  /** The condition's JSON pointer in the definition: its problems are shown where they are. */
  readonly path: string;
  /** Undefined: it is taken away. With a `gesture`, keystrokes of one visit become one step. */
  readonly onChange: (condition: Condition | undefined, gesture?: string) => void;
  /** Whether it may be left out, and what that means: “no condition: for everyone”. */
  readonly optional?: boolean;
  readonly noneMeans?: string;
  readonly readOnly?: boolean;
  readonly ariaLabel: string;
}
