import type { Sentence } from '../../../schemas/text.ts';

/** What has become of something. Colours go with these, never alone: each has a sign. */
export type Sign = 'added' | 'removed' | 'moved' | 'changed';

export const glyphs: Readonly<Record<Sign, string>> = { added: '+', removed: '−', moved: '⇅', changed: '≠' };

/** What a card says of its node. */
export interface Mark {
  readonly sign: Sign;
  readonly sentences: readonly Sentence[];
  /** The filter leaves it out. */
  readonly isPale: boolean;
}
