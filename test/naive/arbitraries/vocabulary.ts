import type { Field, FieldType, Table } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';

/** The names that formulas and conditions may use at one place, by type. A category is a text with known options. */
export interface Names {
  readonly numbers: readonly string[];
  readonly booleans: readonly string[];
  readonly texts: readonly string[];
  readonly dates: readonly string[];
  readonly categories: readonly { readonly name: string; readonly options: readonly string[] }[];
}

export function both(a: Names, b: Partial<Names>): Names {
  return {
    numbers: [...a.numbers, ...(b.numbers ?? [])],
    booleans: [...a.booleans, ...(b.booleans ?? [])],
    texts: [...a.texts, ...(b.texts ?? [])],
    dates: [...a.dates, ...(b.dates ?? [])],
    categories: [...a.categories, ...(b.categories ?? [])],
  };
}

export function called(name: string): Text {
  return { 'zh-CN': name };
}

// The same fields in every definition: what reads them varies, and counterexamples stay readable.
const typeOfField: Readonly<Record<string, FieldType>> = {
  n1: 'number',
  n2: 'number',
  n3: 'number',
  k1: 'integer',
  k2: 'integer',
  b1: 'boolean',
  b2: 'boolean',
  s1: 'string',
  e1: 'enum',
  e2: 'enum',
  d1: 'date',
  d2: 'date',
};

const optionsOf: Readonly<Record<string, readonly string[]>> = { e1: ['x', 'y', 'z'], e2: ['a', 'ab'] };

export const fields: readonly Field[] = Object.entries(typeOfField).map(([id, type]) => {
  const options = optionsOf[id]?.map((value) => ({ value, name: called(value) }));
  return { id, name: called(id), type, ...(options ? { options } : {}) };
});

export const fieldNames: Names = {
  numbers: ['n1', 'n2', 'n3', 'k1', 'k2'],
  booleans: ['b1', 'b2'],
  texts: ['s1'],
  dates: ['d1', 'd2'],
  categories: ['e1', 'e2'].map((name) => ({ name, options: optionsOf[name] ?? [] })),
};

/** Those that records seldom lack: what stages read, so that most enterprises have one. */
export const steadyFields: readonly string[] = ['k1', 'e1', 'd1'];
export const steadyNames: Names = {
  numbers: ['k1'],
  booleans: [],
  texts: [],
  dates: ['d1'],
  categories: fieldNames.categories.slice(0, 1),
};

export const tables: readonly Table[] = [
  { id: 't1', rows: { x: 1, y: 0.29, A: 100, a: 3 }, otherwise: 0.5 },
  { id: 't2', rows: { x: 2, ab: 10, B: 50 } },
];

/** On and around the thresholds that definitions use. */
export const numbers: readonly number[] = [0, 1, 2, 0.1, 0.2, 0.29, 0.3, 3, 5, 10, 29, 100];
export const texts: readonly string[] = ['a', 'b', 'ab', 'x', '中'];
export const dates: readonly string[] = [
  '2024-02-29',
  '2020-02-29',
  '2025-01-01',
  '2024-12-31',
  '2025-03-31',
  '2023-06-30',
  '2026-05-01',
];
export const grades = ['A', 'B', 'C'] as const;
export const stageIds: readonly string[] = ['st1', 'st2', 'st3'];
