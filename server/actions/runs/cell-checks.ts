import { parseDay } from '../../../rules/calendar.ts';
import type { Dictionary } from '../../../rules/records/dictionary.ts';
import type { Field } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { say } from '../../records/messages/say.ts';
import { quotable } from '../../records/written.ts';
import { sayOfRuns } from './messages.ts';

/** Reads a stored value as a field's cell; `refuse` hears why it can't be. */
export type CellCheck = (value: FieldValue, refuse: (why: Sentence) => void) => number;

/** Stored values are of the version that imported them; each is held against the one that scores it. */
export function cellCheckOf(field: Field, dictionary: Dictionary): CellCheck {
  switch (field.type) {
    case 'number':
    case 'integer':
      return numberCheck(rangeOf(field));
    case 'boolean':
      return (value, refuse) =>
        typeof value === 'boolean' ? Number(value) : refused(refuse, say('cell.boolean', written(value)));
    case 'date':
      return textCheck(parseDay, (value) => say('cell.date', written(value)));
    case 'enum': {
      const options = new Set((field.options ?? []).map((option) => option.value));
      const code = (text: string) => (options.has(text) ? dictionary.code(text) : undefined);
      return textCheck(code, (value) => say('cell.option', written(value), undefined, [...options].slice(0, 12)));
    }
    case 'string':
      return (value, refuse) =>
        typeof value === 'string' ? dictionary.code(value) : refused(refuse, sayOfRuns('cell.text', written(value)));
  }
}

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** What a field's numbers may be; undefined: its values are none. */
export function numberRangeOf(field: Field): NumberRange | undefined {
  return field.type === 'number' || field.type === 'integer' ? rangeOf(field) : undefined;
}

function rangeOf({ type, min, max }: Field): NumberRange {
  return {
    least: min ?? Number.NEGATIVE_INFINITY,
    most: max ?? Number.POSITIVE_INFINITY,
    isWhole: type === 'integer',
  };
}

function numberCheck({ least, most, isWhole }: NumberRange): CellCheck {
  return (value, refuse) => {
    if (typeof value !== 'number') return refused(refuse, say('cell.number', written(value)));
    if (isWhole && !Number.isInteger(value)) return refused(refuse, say('cell.integer', written(value)));
    if (value >= least && value <= most) return value;
    return refused(
      refuse,
      value < least ? say('cell.belowMin', written(value), least) : say('cell.aboveMax', written(value), most),
    );
  };
}

/** What a text means is worked out once for each text that occurs. */
function textCheck(meaningOf: (text: string) => number | undefined, fault: (value: FieldValue) => Sentence): CellCheck {
  const known = new Map<string, number>();
  return (value, refuse) => {
    if (typeof value !== 'string') return refused(refuse, fault(value));
    const found = known.get(value) ?? meaningOf(value);
    if (found === undefined) return refused(refuse, fault(value));
    known.set(value, found);
    return found;
  };
}

function written(value: FieldValue): string {
  return quotable(String(value));
}

function refused(refuse: (why: Sentence) => void, why: Sentence): number {
  refuse(why);
  return Number.NaN;
}
