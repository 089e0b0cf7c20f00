import { isList, isObject } from '../../../rules/document/loose.ts';
import type { Clip } from './clip.ts';

export function clipText(clip: Clip): string {
  return JSON.stringify(clip);
}

/** A clip that was copied here or in another tab; undefined where the text is something else. */
export function parseClip(text: string): Clip | undefined {
  if (!text.includes('"canopy-clip"')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isClip(parsed) ? parsed : undefined;
}

function isClip(value: unknown): value is Clip {
  if (!isObject(value) || value['canopy-clip'] !== 1) return false;
  const lists = [value.nodes, value.fields, value.facts, value.tables];
  if (!lists.every((list) => isList(list) && list.every((one) => isObject(one) && typeof one.id === 'string')))
    return false;
  return isList(value.nodes) && value.nodes.length > 0;
}
