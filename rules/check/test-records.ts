import type { Definition, Field } from '../../schemas/definition.ts';
import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { reservedRecordKeys } from '../../schemas/record.ts';
import type { Sentence } from '../../schemas/text.ts';
import { parseDay } from '../calendar.ts';
import { errorAt, warningAt } from '../messages/messages.ts';
import { parsePeriod, periodBefore } from '../period.ts';
import { removeAt, renameKeyOrRemove, replaceBy } from './fix.ts';
import { nameOf } from './name-of.ts';
import { readsPeriod } from './reads-period.ts';
import { shown } from './shape/shape.ts';
import type { Check } from './subject.ts';

type Cells = Readonly<Record<string, unknown>>;

/** How far back `prev` may reach. */
const mostPeriods = 40;
const expectedOf = {
  number: { 'zh-CN': '数值', en: 'a number' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  string: { 'zh-CN': '文本', en: 'a text' },
  enum: { 'zh-CN': '已列出的选项', en: 'one of its options' },
  date: { 'zh-CN': '存在的日期，如 2025-12-31', en: 'a date that exists, such as 2025-12-31' },
} satisfies Record<Field['type'], Sentence>;
const isOfType: Readonly<Record<Field['type'], (value: unknown) => boolean>> = {
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  enum: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && parseDay(value) !== undefined,
};

/** Test records hold values of known fields, for periods that can be read. */
export const testRecords: Check = function* ({ definition }) {
  const needsPeriod = readsPeriod(definition);
  for (const [index, { record, history = [] }] of (definition.tests ?? []).entries()) {
    const path = pointer('tests', index);
    yield* cellsOf(record, `${path}/record`, definition);
    for (const [at, earlier] of history.entries()) yield* cellsOf(earlier, `${path}/history/${at}`, definition);
    if (record.period === undefined && needsPeriod) yield warningAt(`${path}/record/period`, 'test.noPeriod');
    yield* historyPeriods(record.period ?? '2025', history, path);
  }
};

function* cellsOf(record: Cells, path: string, { fields }: Definition): Generator<Problem> {
  const known = [...fields.map(({ id }) => id), ...reservedRecordKeys];
  for (const [key, value] of Object.entries(record)) {
    const at = path + pointer(key);
    const field = fields.find(({ id }) => id === key);
    if (field) yield* cell(value, field, at);
    else if (key === 'period') {
      if (typeof value !== 'string' || !parsePeriod(value)) yield errorAt(at, 'test.period', { value: shown(value) });
    } else if (!reservedRecordKeys.includes(key)) {
      const fix = renameKeyOrRemove(path, record, key, known);
      yield errorAt(at, 'test.unknownField', { name: key, nearest: nearest(key, known) }, fix);
    } else if (typeof value !== 'string' && !(key === 'name' && value === null))
      yield errorAt(at, 'test.value', { field: `"${key}"`, expected: expectedOf.string });
  }
}

function* cell(value: unknown, field: Field, path: string): Generator<Problem> {
  if (value === null || value === undefined) return;
  const name = nameOf(field);
  if (!isOfType[field.type](value)) {
    yield errorAt(path, 'test.value', { field: name, expected: expectedOf[field.type] });
    return;
  }
  const { min, max } = field;
  if (field.type === 'enum') {
    const options = (field.options ?? []).map((option) => option.value);
    const meant = nearest(String(value), options);
    if (!options.includes(String(value)))
      yield errorAt(path, 'test.option', { field: name, value: String(value), nearest: meant }, replaceBy(path, meant));
  } else if (typeof value === 'number' && (value < (min ?? value) || value > (max ?? value)))
    yield warningAt(path, 'test.range', { field: name, value, min: min ?? '', max: max ?? '' });
}

function* historyPeriods(of: string, history: readonly Cells[], path: string): Generator<Problem> {
  const period = parsePeriod(of);
  const seen = new Set<unknown>();
  const readable = new Set<unknown>();
  if (period) for (let count = 1; count <= mostPeriods; count++) readable.add(periodBefore(period, count).text);
  for (const [index, earlier] of history.entries()) {
    const at = `${path}/history/${index}/period`;
    const text = earlier.period;
    if (text === undefined) yield errorAt(at, 'test.historyNoPeriod');
    else if (seen.has(text))
      yield errorAt(at, 'test.historyTwice', { period: shown(text) }, removeAt(`${path}/history/${index}`));
    else if (period && typeof text === 'string' && parsePeriod(text) && !readable.has(text))
      yield errorAt(at, 'test.historyPeriod', { period: text, of });
    seen.add(text);
  }
}
