import { createHash } from 'node:crypto';
import { canonicalText } from '../../rules/definition-hash.ts';
import type { AuditEntry } from '../storage/documents/audit.ts';
import type { New } from '../storage/port.ts';

export type UnhashedEntry = New<Omit<AuditEntry, 'hash'>>;

/** What stands for the hash before the first entry. */
export const noHash = '0'.repeat(64);

/** SHA-256 of the canonical entry with its id, without its hash. */
export function entryHash(entry: UnhashedEntry): string {
  return createHash('sha256').update(canonicalText(entry)).digest('hex');
}
