import { DuplicateKey, StorageFull, StorageUnavailable } from '../faults.ts';
import { mongoose } from './mongoose.ts';
import { isUnavailable } from './unavailable.ts';

const { mongo } = mongoose;

const codesOfFull = new Set([14_031]);
const codesOfDuplicate = new Set([11_000, 11_001]);
/** The reader was away for so long that the server forgot it. */
const codesOfLostCursor = new Set([43, 237]);

/** A driver's error as one of the port's faults. */
export function told(thrown: unknown, collection: string): unknown {
  const error = withinBulk(thrown);
  if (!(error instanceof Error)) return error;
  const { message } = error;
  const code = codeOf(error);
  // FerretDB tells some of what SQLite told it as text only.
  if (codesOfDuplicate.has(code) || message.includes('UNIQUE constraint failed'))
    return new DuplicateKey(collection, 'the same id or unique key');
  if (codesOfFull.has(code) || /SQLITE_FULL|database or disk is full|No space left on device/.test(message))
    return new StorageFull(`MongoDB: ${message}`);
  if (isUnavailable(error)) return new StorageUnavailable(`MongoDB: ${message}`, { cause: error });
  return error;
}

/** Writes of many documents put into an error of their own what befell the connection. */
function withinBulk(error: unknown): unknown {
  return error instanceof mongo.MongoBulkWriteError && error.errorResponse instanceof Error
    ? error.errorResponse
    : error;
}

export function isLostCursor(error: unknown): boolean {
  return error instanceof Error && codesOfLostCursor.has(codeOf(error));
}

function codeOf(error: Error): number {
  return 'code' in error && typeof error.code === 'number' ? error.code : 0;
}
