import { createHash } from 'node:crypto';
import { BackupFault } from './backup-fault.ts';
import { type DocumentLine, format, formatVersion, type Header, keptCollections, type Trailer } from './format.ts';
import { linesOf } from './lines-of.ts';
import { say } from './messages.ts';

export interface BackupReading {
  /** Throws BackupFault where it is of a newer form than this program knows. */
  onHeader?(header: Header): void;
  onBytes?(read: number): void;
}

/**
 * The documents of a backup with their lines. What it gives is proved only by its end: the checksum and the counts are in
 * the last line. Throws BackupFault.
 */
export async function* readBackup(
  file: string,
  { onHeader, onBytes }: BackupReading = {},
): AsyncGenerator<{ readonly line: number; readonly document: DocumentLine }, Trailer> {
  const sha256 = createHash('sha256');
  const counts = new Map<string, number>();
  let last = 0;
  let trailer: Trailer | undefined;
  for await (const { number, bytes } of linesOf(file, onBytes)) {
    last = number;
    if (trailer) throw new BackupFault(say('backup.line', number, say('why.behindLast')));
    const value = parsed(bytes, number);
    if (number === 1) onHeader?.(headerOf(value));
    else if (isTrailer(value)) {
      trailer = value;
      if (sha256.digest('hex') !== value.sha256) throw new BackupFault(say('backup.checksum', number - 1));
      requireCounts(value, counts, number);
      continue;
    } else {
      const document = documentOf(value, number);
      counts.set(document.c, (counts.get(document.c) ?? 0) + 1);
      yield { line: number, document };
    }
    sha256.update(bytes);
  }
  if (last === 0) throw new BackupFault(say('backup.foreign', say('why.empty')));
  if (!trailer) throw new BackupFault(say('backup.truncated', last));
  return trailer;
}

function parsed(bytes: Buffer, line: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw new BackupFault(
    line === 1 ? say('backup.foreign', say('why.firstLine')) : say('backup.line', line, say('why.noObject')),
  );
}

function headerOf(value: Readonly<Record<string, unknown>>): Header {
  const { format: name, formatVersion: version, createdAt, program, schemaVersion } = value;
  if (name !== format || typeof version !== 'number')
    throw new BackupFault(say('backup.foreign', say('why.firstLine')));
  if (version > formatVersion) throw new BackupFault(say('backup.newer', version, formatVersion));
  if (typeof createdAt !== 'string' || typeof program !== 'string' || !Number.isSafeInteger(schemaVersion))
    throw new BackupFault(say('backup.foreign', say('why.firstLine')));
  return { format, formatVersion: version, createdAt, program, schemaVersion: Number(schemaVersion) };
}

function isTrailer(value: object): value is Trailer {
  return 'sha256' in value && 'counts' in value && typeof value.counts === 'object' && value.counts !== null;
}

function documentOf({ c, park, id, revision, body }: Readonly<Record<string, unknown>>, line: number): DocumentLine {
  if (typeof c !== 'string' || !keptCollections.has(c))
    throw new BackupFault(say('backup.line', line, say('why.collection', String(c).slice(0, 50))));
  const isWhole = typeof park === 'string' && typeof id === 'string' && typeof body === 'string';
  if (!isWhole || typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1)
    throw new BackupFault(say('backup.line', line, say('why.noDocument')));
  return { c, park, id, revision, body };
}

function requireCounts({ counts }: Trailer, found: ReadonlyMap<string, number>, line: number): void {
  for (const name of keptCollections) {
    const [told, is] = [counts[name] ?? 0, found.get(name) ?? 0];
    if (told !== is) throw new BackupFault(say('backup.line', line, say('why.counts', name, told, is)));
  }
}
