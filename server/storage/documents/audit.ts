export interface AuditEntry {
  /** From 1 without a gap, within its park or the platform. */
  readonly number: number;
  readonly at: string;
  readonly actor: { readonly person: string | null; readonly username: string | null; readonly token?: string };
  readonly action: string;
  /** What it was done to: a path such as `rule-sets/abc/versions/3`. */
  readonly subject: string;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  /** `unknown`: the program was cut off between announcing it and knowing how it ended. */
  readonly outcome: 'done' | 'unknown';
  /** Of the entry before; of the first: 64 zeros. */
  readonly previousHash: string;
  /** SHA-256 of the canonical entry without this field. */
  readonly hash: string;
}

/** An audit entry that was announced, and not yet appended. */
export interface AnnouncedEntry {
  readonly server: string;
  readonly entry: unknown;
}
