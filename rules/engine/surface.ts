import { lastDay } from '../period.ts';
import type { Program } from '../program/program.ts';
import type { Dataset } from '../records/dataset.ts';
import { chunkSize, type Source, type Surface } from './operand.ts';
import type { Reasons } from './reasons.ts';

/** A surface to which more names are added while the result grows: facts, then marks, then totals. */
export interface GrowingSurface extends Surface {
  add(name: string, source: Source): void;
}

export function surfaceOf(program: Program, dataset: Dataset, reasons: Reasons): GrowingSurface {
  const sources = new Map<string, Source>();
  const registers: Float64Array[] = [];
  const constants = new Map<number, Float64Array>();
  const length = Math.min(chunkSize, dataset.size);
  let absent: Float64Array | undefined;

  const fieldSource = (field: string): Source => {
    absent ??= dataset.column(field) ? undefined : new Float64Array(dataset.size).fill(Number.NaN);
    const code = reasons.code('read', [field]);
    return { values: dataset.column(field) ?? (absent as Float64Array), blame: () => code };
  };

  return {
    dictionary: dataset.dictionary,
    surroundings: { lastDay: lastDay(dataset.period) },
    reasons,
    add: (name, source) => void sources.set(name, source),
    source(name) {
      const known = sources.get(name);
      if (known) return known;
      if (!program.fields.has(name)) throw new Error(`Nothing is called ${name} here`);
      const source = fieldSource(name);
      sources.set(name, source);
      return source;
    },
    previous: (field, periods) => dataset.previous(field, periods),
    register(index) {
      registers[index] ??= new Float64Array(length);
      return registers[index];
    },
    constant(cell) {
      const known = constants.get(cell);
      if (known) return known;
      const column = new Float64Array(length).fill(cell);
      constants.set(cell, column);
      return column;
    },
  };
}
