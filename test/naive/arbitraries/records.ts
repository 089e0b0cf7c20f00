import fc from 'fast-check';
import type { Field } from '../../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../../schemas/record.ts';
import { dates, fields, numbers, steadyFields, texts } from './vocabulary.ts';

const periodLines = [
  { line: ['2025', '2024', '2023'], foreign: '2024H2' },
  { line: ['2025H1', '2024H2', '2024H1'], foreign: '2024' },
  { line: ['2024Q1', '2023Q4', '2023Q3'], foreign: '2023H2' },
] as const;

function anyDay(): fc.Arbitrary<string> {
  const parts = [
    fc.integer({ min: 1995, max: 2027 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ];
  return fc.tuple(...parts).map((found) => found.map((part) => String(part).padStart(2, '0')).join('-'));
}

function valuesOf({ type, options = [] }: Field): fc.Arbitrary<FieldValue> {
  switch (type) {
    case 'number':
      return fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...numbers, -1) },
        { weight: 1, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((x) => x / 100) },
        // More digits than a snapped number keeps.
        { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 1 / 3, 1.1 * 3) },
      );
    case 'integer':
      return fc.oneof(fc.constantFrom(0, 1, 2, 3, 29, 100), fc.integer({ min: -1000, max: 1000 }));
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.constantFrom(...texts);
    case 'enum':
      return fc.constantFrom(...options.map(({ value }) => value));
    case 'date':
      return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...dates) }, { weight: 1, arbitrary: anyDay() });
  }
}

/** A missing cell is null or left out. */
function cells(): fc.Arbitrary<Readonly<Record<string, FieldValue | undefined>>> {
  const columns = fields.map((field) => {
    const weight = steadyFields.includes(field.id) ? 30 : 4;
    const present: fc.Arbitrary<FieldValue | undefined> = valuesOf(field);
    const absent = fc.constantFrom<(FieldValue | undefined)[]>(null, undefined);
    return [field.id, fc.oneof({ weight, arbitrary: present }, { weight: 1, arbitrary: absent })] as const;
  });
  return fc.record(Object.fromEntries(columns));
}

interface Enterprise {
  readonly history: readonly Readonly<Record<string, FieldValue | undefined>>[];
  readonly scored: boolean;
  readonly foreign: boolean;
}

/** 1 to 25 enterprises; some have earlier periods, some nothing else, some a period of another kind. */
export function recordsOfPeriod(): fc.Arbitrary<{ readonly records: readonly RecordInput[]; readonly period: string }> {
  const enterprise: fc.Arbitrary<Enterprise> = fc.record({
    history: fc.array(cells(), { minLength: 1, maxLength: 3 }),
    scored: fc.constantFrom(true, true, true, true, true, true, true, false),
    foreign: fc.constantFrom(false, false, false, true),
  });
  return fc
    .tuple(fc.constantFrom(...periodLines), fc.array(enterprise, { minLength: 1, maxLength: 25, size: 'max' }))
    .map(([{ line, foreign }, enterprises]) => ({
      period: line[0],
      records: enterprises.flatMap((one, index) => {
        const enterpriseId = idOf(index);
        const back = index === 0 || one.scored ? 0 : 1;
        const own = one.history.flatMap((found, step) => {
          const period = line[step + back];
          return period === undefined ? [] : [withoutAbsent({ ...found, enterpriseId, period, name: `${index}` })];
        });
        const other = one.foreign ? [withoutAbsent({ ...one.history[0], enterpriseId, period: foreign })] : [];
        return [...other, ...own.toReversed()];
      }),
    }));
}

/** In an order that neither the input's, nor a dictionary's, nor a number's is. */
function idOf(index: number): string {
  return `${['E', 'e', '企'][index % 3]}${(index * 7) % 26}`;
}

function withoutAbsent(record: RecordInput): RecordInput {
  const { enterpriseId, period, ...rest } = record;
  return {
    enterpriseId,
    period,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  };
}
