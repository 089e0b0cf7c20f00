import { type Expression, namesIn } from '../formula/expression.ts';
import type { Operand, Registers, Surface } from './operand.ts';

type Kind<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** A number for each text of the dictionary, worked out once for each text however many rows hold it. */
function byText(surface: Pick<Surface, 'dictionary'>, of: (text: string) => number): () => readonly number[] {
  const known: number[] = [];
  const { dictionary } = surface;
  return () => {
    for (let code = known.length; code < dictionary.size; code++) known.push(of(dictionary.text(code)));
    return known;
  };
}

function mapped(
  expression: Expression,
  operand: Operand,
  surface: Surface,
  registers: Registers,
  operation: string,
  /** Made anew for each chunk, since the dictionary may have grown. */
  prepare: () => (cell: number) => number,
): Operand {
  const values = surface.register(registers.next++);
  const code = surface.reasons.code(operation, [...namesIn(expression)]);
  const cellOf = (start: number, i: number) => operand.values[(operand.absolute ? start : 0) + i] as number;
  return {
    values,
    absolute: false,
    run(start, n) {
      operand.run(start, n);
      const of = prepare();
      for (let i = 0; i < n; i++) {
        const cell = cellOf(start, i);
        values[i] = Number.isNaN(cell) ? Number.NaN : of(cell);
      }
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
  const texts = byText(surface, of);
  return mapped(key, operand, surface, registers, 'lookup', () => {
    if (key.type.kind === 'number') return (cell) => of(String(cell));
    if (key.type.kind === 'boolean') return (cell) => of(cell === 0 ? 'false' : 'true');
    const byCode = texts();
    return (cell) => byCode[cell] as number;
  });
}

export function amongOperand(
  { operand: of, values }: Kind<'among'>,
  operand: Operand,
  surface: Surface,
  registers: Registers,
): Operand {
  const cells = values.map((value) => (typeof value === 'string' ? surface.dictionary.code(value) : Number(value)));
  return mapped(of, operand, surface, registers, 'in', () => (cell) => (cells.includes(cell) ? 1 : 0));
}

export function containsOperand(
  { operand: of, part }: Kind<'contains'>,
  operand: Operand,
  surface: Surface,
  registers: Registers,
): Operand {
  const texts = byText(surface, (text) => (text.includes(part) ? 1 : 0));
  return mapped(of, operand, surface, registers, 'contains', () => {
    const byCode = texts();
    return (cell) => byCode[cell] as number;
  });
}
