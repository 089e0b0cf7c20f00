import { type Expression, namesIn } from '../formula/expression.ts';
import type { Operand, Registers, Surface } from './operand.ts';

type Kind<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** A number for each text, worked out once for each text that occurs, however many rows hold it. */
function byText({ dictionary }: Surface, of: (text: string) => number): (code: number) => number {
  const known = new Map<number, number>();
  return (code) => {
    const number = known.get(code);
    if (number !== undefined) return number;
    const found = of(dictionary.text(code));
    known.set(code, found);
    return found;
  };
}

function mapped(
  expression: Expression,
  operand: Operand,
  surface: Surface,
  registers: Registers,
  operation: string,
  of: (cell: number) => number,
): Operand {
  const values = surface.register(registers.next++);
  const code = surface.reasons.code(operation, [...namesIn(expression)]);
  const cellOf = (start: number, i: number) => operand.values[(operand.absolute ? start : 0) + i] as number;
  return {
    values,
    absolute: false,
    run(start, n) {
      operand.run(start, n);
      mapRows(values, operand.values, operand.absolute ? start : 0, n, of);
    },
    blame: (start, i) => (Number.isNaN(cellOf(start, i)) ? operand.blame(start, i) : code),
  };
}

export function lookupOperand(
  { table, key }: Kind<'lookup'>,
  operand: Operand,
  surface: Surface,
  registers: Registers,
): Operand {
  const rows = new Map(Object.entries(table.rows));
  const of = (text: string) => rows.get(text) ?? table.otherwise ?? Number.NaN;
  const { kind } = key.type;
  if (kind === 'number') return mapped(key, operand, surface, registers, 'lookup', (cell) => of(String(cell)));
  if (kind === 'boolean')
    return mapped(key, operand, surface, registers, 'lookup', (cell) => of(cell === 0 ? 'false' : 'true'));
  return mapped(key, operand, surface, registers, 'lookup', byText(surface, of));
}

export function amongOperand(
  { operand: of, values }: Kind<'among'>,
  operand: Operand,
  surface: Surface,
  registers: Registers,
): Operand {
  const cells = values.map((value) => (typeof value === 'string' ? surface.dictionary.code(value) : Number(value)));
  return mapped(of, operand, surface, registers, 'in', (cell) => (cells.includes(cell) ? 1 : 0));
}

export function containsOperand(
  { operand: of, part }: Kind<'contains'>,
  operand: Operand,
  surface: Surface,
  registers: Registers,
): Operand {
  const holds = byText(surface, (text) => (text.includes(part) ? 1 : 0));
  return mapped(of, operand, surface, registers, 'contains', holds);
}

/** Equal cells often follow each other: the last one's result is kept. */
function mapRows(to: Float64Array, from: Float64Array, at: number, n: number, of: (cell: number) => number): void {
  let last = Number.NaN;
  let result = Number.NaN;
  for (let i = 0; i < n; i++) {
    const cell = from[at + i] as number;
    if (Number.isNaN(cell)) {
      to[i] = Number.NaN;
      continue;
    }
    if (cell !== last) {
      last = cell;
      result = of(cell);
    }
    to[i] = result;
  }
}
