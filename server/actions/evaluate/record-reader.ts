import { parsePeriod } from '../../../rules/period.ts';
import type { Program } from '../../../rules/program/program.ts';
import { nearest } from '../../../schemas/nearest.ts';
import { pointer } from '../../../schemas/pointer.ts';
import { type RecordInput, reservedRecordKeys } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { ProblemFault } from '../../http/problem.ts';
import { quotable } from '../../records/written.ts';
import { sayOfEvaluate } from './messages.ts';
import { shown, type ValueCheck, valueCheckOf } from './value-checks.ts';

export type Cells = Readonly<Record<string, unknown>>;

/** Reads a record against a definition's fields; what is wrong goes to `faults`, with its place in the body. */
export type RecordReader = (cells: Cells, place: string, faults: ProblemFault[]) => RecordInput;

const longestId = 64;
const mostFaults = 1000;

/** Of a record that was not named. */
const nobody = { enterpriseId: '' };

export function recordReader({ definition }: Program): RecordReader {
  const checks = new Map<string, ValueCheck>(definition.fields.map((field) => [field.id, valueCheckOf(field)]));
  const names = [...checks.keys(), ...reservedRecordKeys];
  for (const [key, check] of Object.entries(reserved)) checks.set(key, check);

  return (cells, place, faults) => {
    const refuse = (code: string, key: string, message: Sentence) => {
      if (faults.length < mostFaults) faults.push({ code, pointer: place + pointer(key), message });
    };
    for (const key in cells) {
      const check = checks.get(key);
      const value = cells[key];
      const fault = check?.(value);
      if (fault) refuse('record.value', key, fault);
      else if (!check) {
        const meant = nearest(key, names);
        refuse('record.unknownField', key, sayOfEvaluate('record.unknownField', quotable(key), meant));
      }
    }
    if (cells.period === undefined) refuse('record.value', 'period', sayOfEvaluate('record.period', 'undefined'));
    // Not copied where that can be helped: it costs as much as to score.
    return (cells.enterpriseId === undefined ? { ...nobody, ...cells } : cells) as RecordInput;
  };
}

const reserved: Readonly<Record<string, ValueCheck>> = {
  enterpriseId: (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= longestId
      ? undefined
      : sayOfEvaluate('record.enterpriseId'),
  period: (value) =>
    typeof value === 'string' && parsePeriod(value) ? undefined : sayOfEvaluate('record.period', shown(value)),
  name: (value) =>
    value === null || (typeof value === 'string' && value.length <= 1000)
      ? undefined
      : sayOfEvaluate('record.text', shown(value)),
};

/** Earlier records of the same enterprise, one for each period. */
export function readHistory(
  read: RecordReader,
  history: readonly Cells[],
  { enterpriseId, period }: RecordInput,
  faults: ProblemFault[],
): readonly RecordInput[] {
  const periods = new Set([period]);
  return history.map((cells, index) => {
    const place = pointer('history', index);
    const record = read(cells, place, faults);
    const refuse = (key: string, message: Sentence) =>
      faults.push({ code: 'record.value', pointer: `${place}/${key}`, message });
    if (record.enterpriseId !== '' && record.enterpriseId !== enterpriseId)
      refuse('enterpriseId', sayOfEvaluate('record.otherEnterprise'));
    if (periods.has(record.period)) refuse('period', sayOfEvaluate('record.repeatedPeriod', record.period));
    periods.add(record.period);
    return record;
  });
}
