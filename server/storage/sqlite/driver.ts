import Database from 'better-sqlite3';
import { StorageFull, StorageUnavailable, StoreUnreadable } from '../faults.ts';

/** The door to the SQLite driver. */
export type Connection = Database.Database;
export type Statement = Database.Statement<unknown[]>;

/** How long a writer waits for another process that writes the same file. */
const patience = 10_000;
/** A reader waits only while the file is being recovered; the event loop waits with it. */
const patienceOfReader = 1000;
const bytesOfPage = 16_384;
const pagesOfLog = 1000;
const bytesOfIdleLog = 64 * 2 ** 20;
const kibibytesOfCache = 64 * 1024;

/** What is committed through it has reached the disk. */
export function connectToWrite(file: string): Connection {
  return opened(file, patience, (db) => {
    // Documents of some kB: on larger pages few of them spill over, and inserts are twice as fast.
    db.pragma(`page_size = ${bytesOfPage}`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma(`wal_autocheckpoint = ${pagesOfLog}`);
    db.pragma(`journal_size_limit = ${bytesOfIdleLog}`);
    db.pragma(`cache_size = ${-kibibytesOfCache}`);
  });
}

export function connectToRead(file: string): Connection {
  return opened(file, patienceOfReader, (db) => db.pragma('query_only = ON'));
}

/** Held by the operating system as long as the process lives, however it ends. Undefined: another has it. */
export function lockOf(file: string): Connection | undefined {
  const db = new Database(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

function opened(file: string, timeout: number, prepare: (db: Connection) => void): Connection {
  let db: Connection | undefined;
  try {
    db = new Database(file, { timeout });
    prepare(db);
    return db;
  } catch (error) {
    db?.close();
    throw told(error, file);
  }
}

export type FaultKind = 'duplicate' | 'full' | 'unavailable' | 'unreadable' | 'unforeseen';

export function kindOf(error: unknown): FaultKind {
  const code = codeOf(error);
  if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(code)) return 'duplicate';
  // A disk without space may also refuse the write itself, or more room for the log's index.
  if (/^SQLITE_(FULL|IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMOPEN))$|^(ENOSPC|EDQUOT)$/.test(code)) return 'full';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'unreadable';
  if (/^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|PROTOCOL|NOMEM)/.test(code)) return 'unavailable';
  return 'unforeseen';
}

/** A driver's error as one of the port's faults. */
export function told(error: unknown, file: string): unknown {
  const why = error instanceof Error ? error.message : String(error);
  return faultOf(kindOf(error), `${file}: ${why}`) ?? error;
}

export function faultOf(kind: FaultKind, message: string): Error | undefined {
  if (kind === 'full') return new StorageFull(message);
  if (kind === 'unavailable') return new StorageUnavailable(message);
  if (kind === 'unreadable') return new StoreUnreadable(message);
  return undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
