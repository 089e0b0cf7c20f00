import type { Program } from '../program/program.ts';
import type { Surface } from './operand.ts';
import type { Within } from './ranking.ts';

/** Codes of what enterprises are compared, ranked or chosen within, and the texts that stand for them in JSON. */
export interface Keys {
  readonly code: Within;
  keyOf(code: number): string;
  codeOf(key: string): number;
}

/** `all`, `stage`, or a field or fact that holds texts. */
export function keysOf(name: string, program: Program, stages: Int16Array, surface: Surface): Keys {
  if (name === 'all') return { code: () => 0, keyOf: () => 'all', codeOf: () => 0 };
  if (name === 'stage') {
    const ids = program.stages.map(({ stage }) => stage.id);
    return {
      code: (row) => ((stages[row] as number) < 0 ? Number.NaN : (stages[row] as number)),
      keyOf: (code) => ids[code] ?? '',
      codeOf: (key) => Math.max(ids.indexOf(key), 0),
    };
  }
  const { values } = surface.source(name);
  return {
    code: (row) => values[row] as number,
    keyOf: (code) => surface.dictionary.text(code),
    codeOf: (key) => surface.dictionary.code(key),
  };
}
