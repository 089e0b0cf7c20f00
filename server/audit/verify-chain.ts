import type { Sentence } from '../../schemas/text.ts';
import type { AuditEntry } from '../storage/documents/audit.ts';
import { StorageUnavailable } from '../storage/faults.ts';
import type { Stored } from '../storage/port.ts';
import type { Store } from '../storage/store.ts';
import { entryHash, noHash } from './entry-hash.ts';
import { type BreakCode, sayBreak } from './messages.ts';
import { type Head, recordedHead } from './recorded-head.ts';
import { auditOf } from './scopes.ts';

/** The first entry that does not stand as it was written. */
interface Break {
  readonly number: number;
  readonly code: BreakCode;
  readonly message: Sentence;
}

export interface ChainVerification {
  /** Entries that stand as they were written, up to the first break. */
  readonly count: number;
  /** Of the last of them. Noted down elsewhere, it proves later that everything up to here is unchanged. */
  readonly headHash: string;
  readonly broken: Break | null;
}

/** Walks a chain from its first entry to its recorded end. Right while others append. */
export async function verifyChain(store: Store, scope: string): Promise<ChainVerification> {
  // Read first: what is appended meanwhile lies behind it.
  const recorded = await recordedHead(store, scope);
  let last: Head = { number: 0, hash: noHash };
  const result = (code?: BreakCode, number = last.number + 1): ChainVerification => ({
    count: last.number,
    headHash: last.hash,
    broken: code === undefined ? null : { number, code, message: sayBreak(code, number, recorded?.number ?? 0) },
  });
  try {
    const entries = auditOf(store, scope).stream({ sort: [{ field: 'number' }] });
    for await (const entry of entries) {
      const code = breakAt(entry, last);
      if (code) return result(code, code === 'inserted' && Number.isFinite(entry.number) ? entry.number : undefined);
      if (!recorded) return result('noRecordedHead', 1);
      last = { number: entry.number, hash: entry.hash };
      if (recorded.number === last.number && recorded.hash !== last.hash) return result('replaced', last.number);
    }
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error;
    return result('unreadable');
  }
  return recorded && recorded.number > last.number ? result('cutOff') : result();
}

function breakAt({ revision: _revision, hash, ...entry }: Stored<AuditEntry>, last: Head): BreakCode | undefined {
  if (typeof entry.number !== 'number' || entry.number <= last.number || !Number.isInteger(entry.number))
    return 'inserted';
  if (entry.number !== last.number + 1) return 'missing';
  if (entry.previousHash !== last.hash) return 'unlinked';
  return hashOf(entry) === hash ? undefined : 'altered';
}

function hashOf(entry: Parameters<typeof entryHash>[0]): string | undefined {
  try {
    return entryHash(entry);
  } catch {
    // What has no canonical text was not written by us.
    return undefined;
  }
}
