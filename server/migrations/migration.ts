import type { Sentence } from '../../schemas/text.ts';
import type { Store } from '../storage/store.ts';

/** One step from one form of what is stored to the next. */
export interface Migration {
  /** What it does, told before it begins. */
  readonly sentence: Sentence;
  /** Done again where it was cut off: it must not mind what it has done already. */
  run(store: Store): Promise<void>;
}
