import type { Value } from '../formula/functions/formula-function.ts';
import { typeOfField } from '../formula/types.ts';
import { lastDay } from '../period.ts';
import type { Program } from '../program/program.ts';
import type { Dataset } from '../records/dataset.ts';
import type { Surrounding } from './interpreter.ts';

/** What is known of one enterprise: its fields, and what is worked out and learned on the way. */
export class Enterprise implements Surrounding {
  readonly row: number;
  readonly lastDay: number;
  private readonly program: Program;
  private readonly dataset: Dataset;
  private readonly learned = new Map<string, Value>();

  constructor(program: Program, dataset: Dataset, row: number) {
    this.program = program;
    this.dataset = dataset;
    this.row = row;
    this.lastDay = lastDay(dataset.period);
  }

  learn(name: string, value: Value): void {
    this.learned.set(name, value);
  }

  read(name: string): Value {
    const learned = this.learned.get(name);
    if (learned !== undefined) return learned;
    return this.program.fields.has(name) ? this.fieldValue(name, this.dataset.column(name)) : null;
  }

  previous(field: string, periods: number): Value {
    return this.fieldValue(field, this.dataset.previous(field, periods));
  }

  private fieldValue(id: string, column: Float64Array | undefined): Value {
    const field = this.program.fields.get(id);
    const cell = column?.[this.row] ?? Number.NaN;
    if (!field || Number.isNaN(cell)) return null;
    const { kind } = typeOfField(field);
    if (kind === 'text') return this.dataset.dictionary.text(cell);
    return kind === 'boolean' ? cell !== 0 : cell;
  }
}
