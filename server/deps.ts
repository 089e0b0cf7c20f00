import type { AuditLog } from './audit/audit-log.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Settings } from './settings.ts';
import type { Store } from './storage/store.ts';

/** What actions are given: storage, time and ids come in from outside. */
export interface Deps {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly jobs: Jobs;
  readonly settings: Settings;
  /** Puts a failure that nobody waits for into the log. */
  tell(message: string, error: unknown): void;
  now(): Date;
  /** 26 characters of [0-9a-z], in order of time; never the same twice. */
  newId(): string;
}
