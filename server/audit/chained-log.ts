import type { Store } from '../storage/store.ts';
import type { AuditLog } from './audit-log.ts';

/** The audit log on a store. */
export function chainedLog(_store: Store): AuditLog {
  return {
    note: async () => {},
    around: async (_by, _fact, change) => (await change()).result,
  };
}
