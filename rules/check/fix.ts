import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { PatchOperation, Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import { type Code, sentence } from '../messages/messages.ts';

type Extras = Pick<Problem, 'fix'>;

export function fixOf(
  code: Code,
  patch: readonly PatchOperation[],
  parts: Readonly<Record<string, string | number | Sentence>> = {},
): Extras {
  return { fix: { label: sentence(code, parts), patch } };
}

export function setTo(path: string, value: number | string): Extras {
  return fixOf('fix.setTo', [{ op: 'replace', path, value }], { value });
}

export function removeAt(path: string, value?: string): Extras {
  const patch: PatchOperation[] = [{ op: 'remove', path }];
  return value === undefined ? fixOf('fix.removeThis', patch) : fixOf('fix.remove', patch, { value });
}

/** The known name that was probably meant, in its place. */
export function replaceBy(path: string, meant: string | undefined): Extras {
  return meant === undefined ? {} : fixOf('fix.replace', [{ op: 'replace', path, value: meant }], { value: meant });
}

/**
 * An unknown key of a map: renamed to the one that was probably meant where that is free, otherwise removed.
 */
export function renameKeyOrRemove(mapPath: string, map: object, key: string, known: readonly string[]): Extras {
  const path = mapPath + pointer(key);
  const meant = nearest(key, known);
  if (meant === undefined || Object.hasOwn(map, meant)) return removeAt(path, key);
  return fixOf('fix.replace', [{ op: 'move', from: path, path: mapPath + pointer(meant) }], { value: meant });
}
