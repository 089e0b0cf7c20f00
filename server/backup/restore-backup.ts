import { allScopes } from '../audit/scopes.ts';
import { type ChainVerification, verifyChain } from '../audit/verify-chain.ts';
import { schemaVersion } from '../migrations/index.ts';
import { DuplicateKey, NotStorable } from '../storage/faults.ts';
import type { RawDocument } from '../storage/port.ts';
import type { Store } from '../storage/store.ts';
import { BackupFault } from './backup-fault.ts';
import { type Header, keptCollections, type Trailer } from './format.ts';
import { isHalfRestored, restoringId } from './half-restored.ts';
import { say } from './messages.ts';
import { readBackup } from './read-backup.ts';
import { SumOfDocuments } from './sum-of-documents.ts';

export interface Restored {
  readonly header: Header;
  readonly counts: Trailer['counts'];
  readonly chains: readonly (ChainVerification & { readonly scope: string })[];
}

export type Phase = 'checking' | 'restoring' | 'readingBack';

export interface RestoreOptions {
  readonly now: () => Date;
  /** In bytes of the file, or in documents that are read back, of so many. */
  onProgress?(phase: Phase, done: number, of?: number): void;
}

/** Throws BackupFault where there is something in the store that a restore would have to overwrite. */
export async function requireEmpty(store: Store): Promise<void> {
  if (!(await isHalfRestored(store)) && !(await store.maintenance.isEmpty()))
    throw new BackupFault(say('backup.notEmpty'));
}

/** Fills an empty store from a file: all of it, or nothing. Throws BackupFault. */
export async function restoreBackup(store: Store, file: string, options: RestoreOptions): Promise<Restored> {
  const { now, onProgress = () => {} } = options;
  await requireEmpty(store);
  const header = await checked(file, (done) => onProgress('checking', done));
  await store.maintenance.clear();
  await store.platform.properties.insert({ id: restoringId, value: now().toISOString() });
  let counts: Trailer['counts'];
  try {
    const written = new SumOfDocuments();
    counts = await load(store, file, written, (done) => onProgress('restoring', done));
    const documents = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await requireSame(store, written, (done) => onProgress('readingBack', done, documents));
  } catch (error) {
    await store.maintenance.clear();
    throw error;
  }
  await store.platform.properties.remove(restoringId);
  const chains: Restored['chains'][number][] = [];
  for (const scope of await allScopes(store)) chains.push({ scope, ...(await verifyChain(store, scope)) });
  return { header, counts, chains };
}

/** Reads a backup to its end. Throws BackupFault where it is not whole, or of a newer program. */
async function checked(file: string, onBytes: (read: number) => void): Promise<Header> {
  let header: Header | undefined;
  const reading = readBackup(file, {
    onBytes,
    onHeader(read) {
      header = read;
      if (read.schemaVersion > schemaVersion)
        throw new BackupFault(say('backup.newer', read.schemaVersion, schemaVersion));
    },
  });
  for await (const _document of reading);
  return header as Header;
}

const documentsAtOnce = 500;
const charactersAtOnce = 4 * 1024 * 1024;

async function load(
  store: Store,
  file: string,
  written: SumOfDocuments,
  onBytes: (read: number) => void,
): Promise<Trailer['counts']> {
  const reading = readBackup(file, { onBytes });
  let collection = '';
  let waiting: RawDocument[] = [];
  let characters = 0;
  let firstLine = 0;
  const insert = async () => {
    try {
      if (waiting.length > 0) await store.maintenance.insertRaw(collection, waiting);
    } catch (error) {
      // Written by someone else than this program.
      if (!(error instanceof DuplicateKey || error instanceof NotStorable || error instanceof SyntaxError)) throw error;
      throw new BackupFault(say('backup.line', firstLine, say('why.refused', error.message)));
    }
    waiting = [];
    characters = 0;
  };
  for (;;) {
    const next = await reading.next();
    if (next.done) {
      await insert();
      return next.value.counts;
    }
    const { line, document } = next.value;
    const { c, ...raw } = document;
    if (c !== collection || waiting.length >= documentsAtOnce || characters >= charactersAtOnce) {
      await insert();
      collection = c;
      firstLine = line;
    }
    waiting.push(raw);
    characters += raw.body.length;
    written.add(document);
  }
}

/** Reads back all that is stored now. */
async function requireSame(store: Store, written: SumOfDocuments, onDocument: (done: number) => void): Promise<void> {
  const found = new SumOfDocuments();
  let done = 0;
  for (const c of keptCollections)
    for await (const raw of store.maintenance.raw(c)) {
      if (c === 'properties' && raw.id === restoringId) continue;
      found.add({ c, ...raw });
      done += 1;
      onDocument(done);
    }
  const collection = written.differsAt(found);
  if (collection !== undefined) throw new BackupFault(say('backup.readBack', collection));
}
