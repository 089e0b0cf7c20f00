import type { Sentence } from '../../../schemas/text.ts';
import type { Patch } from './patch.ts';

/** One step that can be undone. */
interface HistoryEntry {
  readonly id: string;
  readonly label: Sentence;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** When, as an ISO timestamp. */
  readonly at: string;
}

/** The steps from the oldest that is kept; the first `at` of them are done, those after it can be redone. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  readonly at: number;
}

export const noHistory: History = { entries: [], at: 0 };

const mostEntries = 500;
const mostBytes = 20 * 1024 * 1024;
const sizes = new WeakMap<HistoryEntry, number>();

/** Forgets the oldest steps beyond what may be kept; the newest always stays. */
export function bounded({ entries, at }: History, most = mostEntries, bytes = mostBytes): History {
  let kept = 0;
  let size = 0;
  for (; kept < Math.min(entries.length, most); kept++) {
    size += sizeOf(entries[entries.length - 1 - kept]);
    if (size > bytes && kept > 0) break;
  }
  const dropped = entries.length - kept;
  return dropped === 0 ? { entries, at } : { entries: entries.slice(dropped), at: Math.max(0, at - dropped) };
}

function sizeOf(entry: HistoryEntry | undefined): number {
  if (!entry) return 0;
  const size = sizes.get(entry) ?? 2 * JSON.stringify([entry.patches, entry.inverse]).length;
  sizes.set(entry, size);
  return size;
}
