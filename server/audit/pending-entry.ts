import type { Caller } from '../access/caller.ts';
import type { AuditEntry } from '../storage/documents/audit.ts';
import type { New } from '../storage/port.ts';
import type { AuditFact } from './audit-log.ts';

/** An entry that has not yet found its place in the chain. Its id keeps it from being appended twice. */
export type PendingEntry = New<Omit<AuditEntry, 'number' | 'at' | 'previousHash' | 'hash'>>;

export function pendingEntry(
  id: string,
  actor: AuditEntry['actor'],
  { action, subject, beforeHash = null, afterHash = null, reason = null, details = {} }: AuditFact,
): PendingEntry {
  return {
    id,
    actor,
    action: whole(action),
    subject: whole(subject),
    beforeHash,
    afterHash,
    reason: reason === null ? null : whole(reason),
    details: Object.fromEntries(Object.entries(details).map(([key, value]) => [whole(key), storable(value)])),
    outcome: 'done',
  };
}

export function actorOf(by: Caller | null): AuditEntry['actor'] {
  if (!by) return { person: null, username: null };
  const { person, username, via } = by;
  return { person, username, ...('token' in via ? { token: via.token } : {}) };
}

/** What was done must not stay unwritten because of half a character in what someone typed: that has no canonical text. */
function whole(text: string): string {
  return text.replaceAll(/\p{Surrogate}|\0/gu, '\uFFFD');
}

function storable(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value === 'string') return whole(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
