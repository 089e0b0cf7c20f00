import type { Program } from '../../../../rules/program/program.ts';
import type { Dictionary } from '../../../../rules/records/dictionary.ts';
import type { Field } from '../../../../schemas/definition.ts';

const fromThePark = 48;
const mostSorted = 4096;
const timesOwn = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1.05, 1.1, 1.25, 1.5, 2, 3, 5, 10];
const daysInYear = 365;

/** Whether the values between two tried ones mean something, too. */
export function isContinuous({ type }: Field): boolean {
  return type === 'number' || type === 'integer' || type === 'date';
}

/** Only whole numbers are values of it. */
export function isWhole({ type }: Field): boolean {
  return type === 'integer' || type === 'date';
}

/** The values of a field that are tried first: as the park has them, and near the enterprise's own. Ascending. */
export function gridFor(field: Field, own: number, park: Float64Array | undefined): readonly number[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field;
  const values = [...quantiles(park), ...nearOwn(field, own), ...[min, max].filter(Number.isFinite)];
  const fitting = values.map((value) => (isWhole(field) ? Math.round(value) : value));
  return [...new Set(fitting)].filter((value) => value >= min && value <= max && value !== own).sort((a, b) => a - b);
}

function nearOwn({ type }: Field, own: number): readonly number[] {
  if (Number.isNaN(own)) return type === 'date' ? [] : [0, 1];
  if (type === 'date') return timesOwn.flatMap((years) => [own - years * daysInYear, own + years * daysInYear]);
  return [...timesOwn.map((times) => own * times), own - 1, own + 1, ...(own === 0 ? [10, 100, 1000] : [])];
}

/** Of a large park from some thousands of its values, spread evenly over it, and from its least and its most. */
function quantiles(column: Float64Array = new Float64Array(0)): readonly number[] {
  const stride = Math.ceil(column.length / mostSorted);
  const [some, ends] = [[] as number[], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number]];
  column.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    if (value < ends[0]) ends[0] = value;
    if (value > ends[1]) ends[1] = value;
    if (row % stride === 0) some.push(value);
  });
  const ascending = Float64Array.from([...some, ...ends.filter(Number.isFinite)]).sort();
  if (ascending.length === 0) return [];
  return Array.from({ length: fromThePark }, (_, i) => {
    const place = Math.round((i / (fromThePark - 1)) * (ascending.length - 1));
    return ascending[place] as number;
  });
}

/** All values of a field that has only so many; those of a text are what tables and scorings know. */
export function choicesFor({ type, options = [] }: Field, program: Program, dictionary: Dictionary): readonly number[] {
  if (type === 'boolean') return [0, 1];
  if (type === 'enum') return options.map(({ value }) => dictionary.code(value));
  const keys = [
    ...(program.definition.tables ?? []).flatMap(({ rows }) => Object.keys(rows)),
    ...program.nodes
      .flatMap((node) => (node.kind === 'indicator' ? node.scorings : []))
      .flatMap(({ scoring }) => (scoring.method === 'lookup' ? Object.keys(scoring.marks) : [])),
  ];
  return [...new Set(keys)].map((key) => dictionary.code(key));
}
