import { parseDay } from '../../../rules/calendar.ts';
import type { Field } from '../../../schemas/definition.ts';
import { nearest } from '../../../schemas/nearest.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { say } from '../../records/messages/say.ts';
import { quotable } from '../../records/written.ts';
import { sayOfEvaluate } from './messages.ts';

/** Why a value is none of the field's; undefined: it is. Null is a missing value of every field. */
export type ValueCheck = (value: unknown) => Sentence | undefined;

const longestText = 10_000;

export function valueCheckOf(field: Field): ValueCheck {
  const check = presentCheckOf(field);
  return (value) => (value === null ? undefined : check(value));
}

function presentCheckOf(field: Field): ValueCheck {
  switch (field.type) {
    case 'number':
    case 'integer':
      return numberCheck(field);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? undefined : sayOfEvaluate('record.boolean', shown(value)));
    case 'date':
      return (value) =>
        typeof value === 'string' && parseDay(value) !== undefined
          ? undefined
          : sayOfEvaluate('record.date', shown(value));
    case 'enum': {
      const options = new Set((field.options ?? []).map((option) => option.value));
      return (value) =>
        typeof value === 'string' && options.has(value)
          ? undefined
          : say('cell.option', written(value), nearest(written(value), options), [...options].slice(0, 12));
    }
    case 'string':
      return (value) =>
        typeof value === 'string' && value.length <= longestText
          ? undefined
          : sayOfEvaluate('record.text', shown(value));
  }
}

function numberCheck({ type, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Field): ValueCheck {
  const whole = type === 'integer';
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return sayOfEvaluate('record.number', shown(value));
    if (whole && !Number.isInteger(value)) return say('cell.integer', written(value));
    if (value < min) return say('cell.belowMin', written(value), min);
    return value > max ? say('cell.aboveMax', written(value), max) : undefined;
  };
}

function written(value: unknown): string {
  return quotable(typeof value === 'string' ? value : shown(value));
}

/** As JSON has it, so that the text "12" is told from the number 12. */
export function shown(value: unknown): string {
  return quotable(JSON.stringify(value) ?? 'undefined');
}
