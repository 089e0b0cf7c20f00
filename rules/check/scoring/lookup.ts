import { nearest } from '../../../schemas/nearest.ts';
import { pointer } from '../../../schemas/pointer.ts';
import type { ValueType } from '../../formula/types.ts';
import { errorAt, warningAt } from '../../messages/messages.ts';
import { fixOf, renameKeyOrRemove } from '../fix.ts';
import { quoted } from '../name-of.ts';
import { markFault, optionalMarkFault, type ScoringCheck } from './scoring-check.ts';

export const lookup: ScoringCheck<'lookup'> = {
  method: 'lookup',
  *faults({ marks, otherwise }, { path, fullMarks, type }) {
    const at = `${path}/marks`;
    const keys = Object.keys(marks);
    for (const [key, mark] of Object.entries(marks)) yield* markFault(mark, at + pointer(key), fullMarks);
    yield* optionalMarkFault(otherwise, `${path}/otherwise`, fullMarks);
    if (keys.length === 0) {
      yield errorAt(at, 'lookup.empty');
      return;
    }
    const options = categoriesOf(type);
    for (const key of keys) {
      if (options ? options.includes(key) : type.kind !== 'number' || String(Number(key)) === key) continue;
      const unused = (options ?? []).filter((option) => !keys.includes(option));
      const meant = nearest(key, unused);
      yield warningAt(
        at + pointer(key),
        'lookup.unknownKey',
        { value: key, nearest: meant },
        renameKeyOrRemove(at, marks, key, unused),
      );
    }
    const gaps = otherwise === undefined ? (options ?? []).filter((option) => !keys.includes(option)) : [];
    if (gaps.length === 0) return;
    const patch = gaps.map((option) => ({ op: 'add' as const, path: at + pointer(option), value: 0 }));
    yield warningAt(at, 'lookup.gap', { options: quoted(gaps) }, fixOf('fix.addZeroMarks', patch));
  },
  leastMark({ marks, otherwise = 0 }, { type }) {
    const options = categoriesOf(type);
    const all = options?.every((option) => Object.hasOwn(marks, option));
    return Math.min(...Object.values(marks), all ? Number.POSITIVE_INFINITY : otherwise);
  },
};

/** The texts that a value can be looked up by, where they can be listed. */
export function categoriesOf(type: ValueType): readonly string[] | undefined {
  return type.kind === 'boolean' ? ['true', 'false'] : type.options;
}
