import type { Field } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { errorAt, warningAt } from '../messages/messages.ts';
import { fixOf, removeAt } from './fix.ts';
import type { Check } from './subject.ts';

export const fields: Check = function* ({ definition }) {
  for (const [index, field] of definition.fields.entries()) {
    const path = pointer('fields', index);
    yield* optionsOf(field, path);
    yield* limitsOf(field, path);
  }
};

function* optionsOf({ type, options }: Field, path: string): Generator<Problem> {
  const at = `${path}/options`;
  if (type !== 'enum') {
    if (options) yield warningAt(at, 'field.optionsIgnored', {}, removeAt(at));
    return;
  }
  if (!options || options.length === 0) yield errorAt(at, 'field.noOptions');
  const seen = new Set<string>();
  for (const [index, { value }] of (options ?? []).entries()) {
    const place = `${at}/${index}`;
    if (value === '') yield errorAt(`${place}/value`, 'field.emptyOption');
    else if (seen.has(value)) yield errorAt(`${place}/value`, 'field.duplicateOption', { value }, removeAt(place));
    seen.add(value);
  }
}

function* limitsOf({ type, min, max }: Field, path: string): Generator<Problem> {
  const keys = [min === undefined ? [] : ['min'], max === undefined ? [] : ['max']].flat();
  const [first] = keys;
  if (first === undefined) return;
  if (type !== 'number' && type !== 'integer') {
    const patch = keys.map((key) => ({ op: 'remove' as const, path: `${path}/${key}` }));
    yield warningAt(`${path}/${first}`, 'field.rangeIgnored', {}, fixOf('fix.removeThis', patch));
  } else if (min !== undefined && max !== undefined && min > max) {
    const fix = fixOf('fix.swapRange', [
      { op: 'replace', path: `${path}/min`, value: max },
      { op: 'replace', path: `${path}/max`, value: min },
    ]);
    yield errorAt(`${path}/min`, 'field.range', { min, max }, fix);
  }
}
