import { type Ranges, rangesOf } from '../ranges/range-of.ts';
import type { Subject } from '../subject.ts';
import type { Domain } from './domain.ts';

/** What each field and fact can be, before any condition is looked at. */
export function domainsOf(subject: Subject): ReadonlyMap<string, Domain> {
  const ranges = rangesOf(subject);
  const whole = new Set(subject.definition.fields.filter(({ type }) => type === 'integer').map(({ id }) => id));
  return new Map([...subject.types].map(([id, { kind, options }]) => [id, domainOf(id, kind, options, ranges, whole)]));
}

function domainOf(
  id: string,
  kind: 'number' | 'boolean' | 'text' | 'date',
  options: readonly string[] | undefined,
  ranges: Ranges,
  whole: ReadonlySet<string>,
): Domain {
  if (kind === 'boolean') return { kind: 'some', of: [true, false] };
  if (kind === 'text') return options ? { kind: 'some', of: options } : { kind: 'allBut', not: [] };
  const { low, high } = (kind === 'number' && ranges.get(id)) || { low: -Infinity, high: Infinity };
  return {
    kind: 'numbers',
    low,
    high,
    lowOpen: false,
    highOpen: false,
    whole: kind === 'date' || whole.has(id),
    not: [],
  };
}
