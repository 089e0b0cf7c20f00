import { parseDay } from '../../../rules/calendar.ts';
import type { Dictionary } from '../../../rules/records/dictionary.ts';
import type { Field } from '../../../schemas/definition.ts';

/** The cell of a value that is not null; undefined where it is not one of the field's. As a run judges stored values. */
export type CellReader = (value: unknown) => number | undefined;

export function cellReaderOf(field: Field, dictionary: Dictionary): CellReader {
  switch (field.type) {
    case 'number':
    case 'integer':
      return numberReader(field);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? Number(value) : undefined);
    case 'date':
      return textReader(parseDay);
    case 'enum': {
      const options = new Set((field.options ?? []).map((option) => option.value));
      return textReader((text) => (options.has(text) ? dictionary.code(text) : undefined));
    }
    case 'string':
      return (value) => (typeof value === 'string' ? dictionary.code(value) : undefined);
  }
}

function numberReader({ type, min, max }: Field): CellReader {
  const whole = type === 'integer';
  const least = min ?? Number.NEGATIVE_INFINITY;
  const most = max ?? Number.POSITIVE_INFINITY;
  return (value) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) return undefined;
    return whole && !Number.isInteger(value) ? undefined : value;
  };
}

/** What a text means is worked out once for each text that occurs. */
function textReader(meaningOf: (text: string) => number | undefined): CellReader {
  const known = new Map<string, number | undefined>();
  return (value) => {
    if (typeof value !== 'string') return undefined;
    if (known.has(value)) return known.get(value);
    const meaning = meaningOf(value);
    known.set(value, meaning);
    return meaning;
  };
}
