import { StorageUnavailable } from '../faults.ts';
import { type Connection, connectToRead, type Statement, told } from './driver.ts';
import type { Sql } from './sql.ts';

const mostStatements = 500;

/** Reads on a connection of its own: every commit of any connection is seen at once. */
export class Reader {
  private readonly file: string;
  private readonly db: Connection;
  private readonly statements = new Map<string, Statement>();

  constructor(file: string) {
    this.file = file;
    this.db = connectToRead(file);
  }

  /** Lines are taken one by one until `enough`; no statement stays open. */
  some<Line>({ text, params }: Sql, enough: (taken: Line) => boolean = () => false): Line[] {
    return this.reading(() => {
      const lines: Line[] = [];
      for (const line of this.prepared(text).iterate(...params) as Iterable<Line>) {
        lines.push(line);
        if (enough(line)) break;
      }
      return lines;
    });
  }

  first<Line>({ text, params }: Sql): Line | undefined {
    return this.reading(() => this.prepared(text).get(...params) as Line | undefined);
  }

  /** As of one moment. */
  atOnce<Result>(read: () => Result): Result {
    return this.reading(() => (this.db.inTransaction ? read() : this.db.transaction(read)()));
  }

  /** From now on everything is read as of this moment, until it is closed. */
  hold(): void {
    this.reading(() => {
      this.db.exec('BEGIN');
      // The moment is that of the first reading.
      this.db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
    });
  }

  close(): void {
    this.db.close();
  }

  private reading<Result>(read: () => Result): Result {
    if (!this.db.open) throw new StorageUnavailable('The store is closed');
    try {
      return read();
    } catch (error) {
      throw told(error, this.file);
    }
  }

  private prepared(text: string): Statement {
    const known = this.statements.get(text);
    if (known) return known;
    if (this.statements.size === mostStatements) this.statements.clear();
    const statement = this.db.prepare(text);
    this.statements.set(text, statement);
    return statement;
  }
}
