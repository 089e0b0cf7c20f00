import { type Connection, kindOf, type Statement } from './driver.ts';
import { column, quoted } from './sql.ts';
import type { Line, Outcome, Write } from './writes.ts';

export interface Waiting {
  readonly write: Write;
  answer(outcome: Outcome): void;
}

const discardedAtOnce = 500;

/** Commits writes together, since a commit waits for the disk. One that fails does not take the others with it. */
export class GroupCommit {
  private readonly db: Connection;
  private readonly statements = new Map<string, Statement>();

  constructor(db: Connection) {
    this.db = db;
  }

  commit(group: readonly Waiting[]): void {
    try {
      this.run('BEGIN IMMEDIATE');
    } catch (error) {
      for (const { answer } of group) answer(faultOf(error));
      return;
    }
    let outcomes: readonly Outcome[];
    try {
      outcomes = group.map(({ write }) => this.attempt(write));
      this.run('COMMIT');
    } catch (error) {
      // On a full disk SQLite may have rolled back by itself.
      if (this.db.inTransaction) this.run('ROLLBACK');
      if (group.length > 1) for (const one of group) this.commit([one]);
      else group[0]?.answer(faultOf(error));
      return;
    }
    for (const [at, { answer }] of group.entries()) answer(outcomes[at] as Outcome);
  }

  private attempt(write: Write): Outcome {
    try {
      return { changes: this.perform(write) };
    } catch (error) {
      if (kindOf(error) !== 'duplicate') throw error;
      return faultOf(error);
    }
  }

  private perform(write: Write): number {
    const table = quoted(write.collection);
    switch (write.kind) {
      case 'insert':
        return this.insert(table, write.lines);
      case 'replace': {
        const [park, id, revision, keys, body] = write.line;
        const set = 'SET revision = revision + 1, keys = ?, body = ?';
        const where = 'WHERE park = ? AND id = ? AND revision = ?';
        return this.run(`UPDATE ${table} ${set} ${where}`, keys, body, park, id, revision);
      }
      case 'remove': {
        const { park, id, revision } = write;
        return this.run(
          `DELETE FROM ${table} WHERE park = ? AND id = ? AND revision = ifnull(?, revision)`,
          park,
          id,
          revision,
        );
      }
      case 'clear':
        return this.run(`DELETE FROM ${table}`);
      case 'discard': {
        const some = `SELECT rowid FROM ${table} WHERE park = ? AND ${column('batch')} = ? LIMIT ${discardedAtOnce}`;
        return this.run(`DELETE FROM ${table} WHERE rowid IN (${some})`, write.park, write.batch);
      }
    }
  }

  private insert(table: string, lines: readonly Line[]): number {
    const sql = `INSERT INTO ${table} (park, id, revision, keys, body) VALUES (?, ?, ?, ?, CAST(? AS TEXT))`;
    if (lines.length > 1) this.run('SAVEPOINT lines');
    try {
      for (const line of lines) this.run(sql, ...line);
    } catch (error) {
      if (lines.length > 1 && this.db.inTransaction) {
        this.run('ROLLBACK TO lines');
        this.run('RELEASE lines');
      }
      throw error;
    }
    if (lines.length > 1) this.run('RELEASE lines');
    return lines.length;
  }

  private run(sql: string, ...params: readonly unknown[]): number {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement.run(...params).changes;
  }
}

function faultOf(error: unknown): Outcome {
  return { fault: { kind: kindOf(error), message: error instanceof Error ? error.message : String(error) } };
}
