import type { Definition } from '../../schemas/definition.ts';
import type { Language } from '../../schemas/text.ts';
import { describe } from '../diff/describe.ts';
import { diff } from '../diff/diff.ts';
import type { ConflictItem } from './conflict.ts';
import { conflictsOf } from './conflicts-of.ts';
import { merged } from './merged.ts';

/** What one side did to what an item is about, in sentences; none where it left it alone. */
export function changeInWords(
  base: Definition,
  side: Definition,
  item: Pick<ConflictItem, 'key' | 'id'>,
  language: Language,
): readonly string[] {
  const sides = { base, mine: side, theirs: base };
  const choices = Object.fromEntries(
    conflictsOf(sides).map(({ key }) => [key, isOneChange(key, item.key) ? ('mine' as const) : ('theirs' as const)]),
  );
  const changed = merged(sides, choices);
  return describe(diff(base, changed), { before: base, after: changed }, language)
    .filter(({ subject }) => subject.kind === 'definition' || subject.id === item.id)
    .flatMap(({ sentences }) => sentences);
}

/** One weight for all stages on one side, and one for each stage on the other, are one change. */
function isOneChange(key: string, other: string): boolean {
  return key === other || key.startsWith(`${other}/`) || other.startsWith(`${key}/`);
}
