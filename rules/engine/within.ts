import type { Surface } from './operand.ts';

/** What enterprises are compared, ranked or chosen within. */
export interface Keys {
  /** A code for each row, NaN where it is missing; null: all rows together, as code 0. */
  readonly codes: Float64Array | null;
  /** The text that stands for a code in JSON, and back. */
  keyOf(code: number): string;
  codeOf(key: string): number;
}

/** `all`, or `stage` or a field or fact that holds texts. */
export function keysOf(name: string, surface: Surface): Keys {
  if (name === 'all') return { codes: null, keyOf: () => 'all', codeOf: () => 0 };
  return {
    codes: surface.source(name).values,
    keyOf: (code) => surface.dictionary.text(code),
    codeOf: (key) => surface.dictionary.code(key),
  };
}
