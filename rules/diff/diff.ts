import type { Definition } from '../../schemas/definition.ts';
import type { Change } from './change.ts';
import { definition } from './compare/definition.ts';

/** Every difference, followed by id and not by position. Empty exactly where the definitions' hashes are equal. */
export function diff(before: Definition, after: Definition): readonly Change[] {
  return definition(before, after, { subject: { kind: 'definition' }, before: '', after: '', both: true });
}
