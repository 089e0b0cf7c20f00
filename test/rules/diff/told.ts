import { describeLines } from '../../../rules/diff/describe.ts';
import { diff } from '../../../rules/diff/diff.ts';
import { patched } from './patched.ts';
import { rich } from './rich-definition.ts';

/** What was changed in the rich definition, in order. */
export type Edits = readonly (readonly [path: string, value: unknown])[];

export interface Told {
  readonly edits: Edits;
  readonly en: readonly string[];
  readonly 'zh-CN': readonly string[];
}

/** What an edit of the rich definition is told as, in both languages. */
export function told(edits: Edits): Told {
  const after = edits.reduce((definition, [path, value]) => patched(definition, path, value), rich);
  const changes = diff(rich, after);
  const definitions = { before: rich, after };
  return {
    edits,
    en: describeLines(changes, definitions, 'en'),
    'zh-CN': describeLines(changes, definitions, 'zh-CN'),
  };
}
