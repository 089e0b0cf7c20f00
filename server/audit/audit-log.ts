import type { Caller } from '../access/caller.ts';

/** What is told of a change, a login, an export or a reading. */
export interface AuditFact {
  /** The park, or `platform`. */
  readonly park: string;
  /** A verb and its object, such as `draft.save`. */
  readonly action: string;
  /** A path below the park such as `rule-sets/abc/versions/3`. */
  readonly subject: string;
  readonly beforeHash?: string | null;
  readonly afterHash?: string | null;
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditLog {
  /** Appends what has happened; resolves once it is stored. */
  note(by: Caller | null, fact: AuditFact): Promise<void>;
  /**
   * Announces a change, makes it, and appends it. Cut off in between, the entry is appended at the next start with the
   * outcome `unknown`; if `change` throws, nothing is appended. What `change` gives may add to the fact.
   */
  around<Result>(
    by: Caller | null,
    fact: AuditFact,
    change: () => Promise<{ readonly result: Result } & Partial<AuditFact>>,
  ): Promise<Result>;
}
