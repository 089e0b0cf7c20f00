import { type Connection, kindOf, type Statement } from './driver.ts';
import { column, quoted } from './sql.ts';
import type { Line, Outcome, Write } from './writes.ts';

export interface Waiting {
  readonly write: Write;
  answer(outcome: Outcome): void;
}

const discardedAtOnce = 500;
/** Of texts that wait for more. Pages of an index that many lines share are then written once for all of them. */
const bytesAtOnce = 8 * 2 ** 20;

/** Commits writes together, since a commit waits for the disk. One that fails does not take the others with it. */
export class GroupCommit {
  private readonly db: Connection;
  private readonly statements = new Map<string, Statement>();
  /** Done, and not yet committed. */
  private begun: { readonly waiting: Waiting; readonly outcome: Outcome }[] = [];
  private bytes = 0;

  constructor(db: Connection) {
    this.db = db;
  }

  /** Does them, and commits what has been done unless all of it may wait for more; false: it does. */
  take(group: readonly Waiting[]): boolean {
    if (this.begun.length === 0 && !this.begin(group)) return true;
    const done = this.begun.map(({ waiting }) => waiting);
    try {
      for (const waiting of group) {
        this.begun.push({ waiting, outcome: this.attempt(waiting.write) });
        this.bytes += bytesOf(waiting.write);
      }
    } catch (error) {
      this.alone([...done, ...group], error);
      return true;
    }
    if (this.bytes < bytesAtOnce && group.every(({ write }) => write.kind === 'insert' && write.more)) return false;
    this.commit();
    return true;
  }

  commit(): void {
    const { begun } = this;
    if (begun.length === 0) return;
    try {
      this.run('COMMIT');
    } catch (error) {
      this.alone(
        begun.map(({ waiting }) => waiting),
        error,
      );
      return;
    }
    this.begun = [];
    this.bytes = 0;
    for (const { waiting, outcome } of begun) waiting.answer(outcome);
  }

  /** False: it can't, which all of them are told. */
  private begin(group: readonly Waiting[]): boolean {
    try {
      this.run('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      for (const { answer } of group) answer(faultOf(error));
      return false;
    }
  }

  /** Takes back what was done, and does each by itself. */
  private alone(group: readonly Waiting[], error: unknown): void {
    // On a full disk SQLite may have rolled back by itself.
    if (this.db.inTransaction) this.run('ROLLBACK');
    this.begun = [];
    this.bytes = 0;
    const [first] = group;
    if (group.length === 1) first?.answer(faultOf(error));
    else
      for (const one of group) {
        this.take([one]);
        this.commit();
      }
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

function bytesOf(write: Write): number {
  return write.kind === 'insert' ? write.lines.reduce((sum, line) => sum + line[4].length, 0) : 0;
}
