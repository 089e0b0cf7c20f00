import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chainedLog } from '../../../server/audit/chained-log.ts';
import { entryHash } from '../../../server/audit/entry-hash.ts';
import { verifyChain } from '../../../server/audit/verify-chain.ts';
import { newId } from '../../../server/new-id.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-audit-'));
  await withStore(async (store) => {
    for (let done = 1; done <= 8; done++)
      await logOn(store).note(null, { park: 'east', action: 'test', subject: `things/${done}` });
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const logOn = (store: Store) => chainedLog({ store, server: 'one', now: () => new Date(), newId });

async function withStore<Result>(use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ dataFolder: folder });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

interface Body {
  number: number;
  hash: string;
  previousHash: string;
  subject: string;
  [field: string]: unknown;
}

interface Row {
  readonly id: string;
  readonly body: Body;
}

/** Someone who has the file, and knows how it is made. */
function tamper(how: (file: Tampered) => void): void {
  const db = new Database(join(folder, 'canopy.sqlite'));
  how(new Tampered(db));
  db.close();
}

class Tampered {
  readonly db: Database.Database;

  constructor(db: Database.Database) {
    this.db = db;
  }

  entry(number: number): Row {
    const sql = `SELECT id, body FROM audit WHERE park = 'east' AND json_extract(body, '$.number') = ?`;
    const { id, body } = this.db.prepare(sql).get(number) as { id: string; body: string };
    return { id, body: JSON.parse(body) as Body };
  }

  /** By what an entry is found stands beside it. */
  write({ id, body }: Row): void {
    const { number, at, action, subject } = body;
    const keys = JSON.stringify({ number, at, action, subject });
    this.db.prepare(`DELETE FROM audit WHERE park = 'east' AND id = ?`).run(id);
    this.db
      .prepare(`INSERT INTO audit (park, id, revision, keys, body) VALUES ('east', ?, 1, ?, ?)`)
      .run(id, keys, JSON.stringify(body));
  }

  change(number: number, change: Partial<Body>): void {
    const { id, body } = this.entry(number);
    this.write({ id, body: { ...body, ...change } });
  }

  /** Changes an entry, and makes its hash fit again. */
  rehash(number: number, change: Partial<Body>): string {
    const { id, body } = this.entry(number);
    const { hash: _hash, ...content } = { ...body, ...change };
    const hash = entryHash({ id, ...content } as never);
    this.write({ id, body: { ...content, hash } });
    return hash;
  }

  remove(...numbers: readonly number[]): void {
    for (const number of numbers)
      this.db.prepare(`DELETE FROM audit WHERE park = 'east' AND id = ?`).run(this.entry(number).id);
  }
}

const found = () => withStore(async (store) => (await verifyChain(store, 'east')).broken);

test('a chain that nobody touched holds, and tells the hash of its last entry', async () => {
  const { count, headHash, broken } = await withStore((store) => verifyChain(store, 'east'));
  expect({ count, broken }).toEqual({ count: 8, broken: null });
  tamper((file) => expect(file.entry(8).body.hash).toBe(headHash));
});

test.each<{ what: string; how: (file: Tampered) => void; number: number; code: string }>([
  { what: 'a changed subject', how: (file) => file.change(3, { subject: 'things/33' }), number: 3, code: 'altered' },
  {
    what: 'a changed time',
    how: (file) => file.change(8, { at: '2020-01-01T00:00:00.000Z' }),
    number: 8,
    code: 'altered',
  },
  { what: 'an added field', how: (file) => file.change(2, { more: 1 }), number: 2, code: 'altered' },
  { what: 'a changed hash', how: (file) => file.change(4, { hash: 'a'.repeat(64) }), number: 4, code: 'altered' },
  {
    what: 'an entry changed and hashed again',
    how: (file) => file.rehash(4, { subject: 'x' }),
    number: 5,
    code: 'unlinked',
  },
  {
    what: 'the last entry changed and hashed again',
    how: (file) => file.rehash(8, { subject: 'x' }),
    number: 8,
    code: 'replaced',
  },
  { what: 'the first entry removed', how: (file) => file.remove(1), number: 1, code: 'missing' },
  { what: 'an entry removed', how: (file) => file.remove(5), number: 5, code: 'missing' },
  { what: 'the last entry removed', how: (file) => file.remove(8), number: 8, code: 'cutOff' },
  { what: 'the last three entries removed', how: (file) => file.remove(6, 7, 8), number: 6, code: 'cutOff' },
  { what: 'every entry removed', how: (file) => file.remove(1, 2, 3, 4, 5, 6, 7, 8), number: 1, code: 'cutOff' },
  {
    what: 'two entries that changed places',
    how(file) {
      const [a, b] = [file.entry(3), file.entry(6)];
      file.remove(3, 6);
      file.write({ id: a.id, body: { ...a.body, number: 6 } });
      file.write({ id: b.id, body: { ...b.body, number: 3 } });
    },
    number: 3,
    code: 'unlinked',
  },
  {
    what: 'the contents of two entries exchanged with their places in the chain kept',
    how(file) {
      const [a, b] = [file.entry(3), file.entry(6)];
      const { number, previousHash } = a.body;
      file.remove(3, 6);
      file.write({ id: a.id, body: { ...b.body, number, previousHash } });
      file.write({ id: b.id, body: { ...a.body, number: 6, previousHash: b.body.previousHash } });
    },
    number: 3,
    code: 'altered',
  },
  {
    what: 'an entry put in between',
    how: (file) => file.write({ id: 'forged', body: { ...file.entry(4).body, number: 4.5 } }),
    number: 4.5,
    code: 'inserted',
  },
  {
    what: 'an entry put in behind, which follows from nothing',
    how: (file) => file.write({ id: 'forged', body: { ...file.entry(8).body, number: 9 } }),
    number: 9,
    code: 'unlinked',
  },
  {
    what: 'an entry put in, those behind it moved up and all of them hashed again',
    how(file) {
      const forged = file.entry(4).body;
      for (let number = 8; number > 4; number--) file.change(number, { number: number + 1 });
      file.write({ id: 'forged', body: { ...forged, number: 5, previousHash: forged.hash } });
      let previousHash = file.rehash(5, {});
      for (let number = 6; number <= 9; number++) previousHash = file.rehash(number, { previousHash });
    },
    number: 8,
    code: 'replaced',
  },
  {
    what: 'everything from an entry on hashed again',
    how(file) {
      let previousHash = file.rehash(4, { subject: 'x' });
      for (let number = 5; number <= 8; number++) previousHash = file.rehash(number, { previousHash });
    },
    number: 8,
    code: 'replaced',
  },
  {
    what: 'the recorded end removed',
    how: (file) => file.db.exec(`DELETE FROM properties WHERE id = 'auditHead.east'`),
    number: 1,
    code: 'noRecordedHead',
  },
])('$what is found', async ({ how, number, code }) => {
  tamper(how);
  expect(await found()).toMatchObject({ number, code });
});

test('what was cut off is still missed after more has been appended', async () => {
  tamper((file) => file.remove(7, 8));
  await withStore(async (store) => {
    for (let more = 0; more < 5; more++)
      await logOn(store).note(null, { park: 'east', action: 'test', subject: 'later' });
  });
  expect(await found()).toMatchObject({ number: 8, code: 'replaced' });
});

test('what is cut off under a running server is missed', async () => {
  const broken = await withStore(async (store) => {
    const log = logOn(store);
    await log.note(null, { park: 'east', action: 'test', subject: 'nine' });
    tamper((file) => file.remove(8, 9));
    await log.note(null, { park: 'east', action: 'test', subject: 'ten' });
    return (await verifyChain(store, 'east')).broken;
  });
  expect(broken).toMatchObject({ number: 8, code: 'missing' });
});

test('a crash between an entry and the recorded end is no tampering', async () => {
  tamper((file) => {
    const { number, hash } = file.entry(6).body;
    const body = JSON.stringify({ value: { number, hash } });
    file.db.prepare(`UPDATE properties SET body = ? WHERE id = 'auditHead.east'`).run(body);
  });
  expect(await found()).toBeNull();
  await withStore((store) => logOn(store).note(null, { park: 'east', action: 'test', subject: 'after the crash' }));
  tamper((file) => file.remove(9));
  expect(await found()).toMatchObject({ number: 9, code: 'cutOff' });
});
