// A process with a store, as its test tells it: what has been acknowledged is said by a message each.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSqlite } from '../../../../server/storage/sqlite/sqlite-store.ts';
import { collectionOf, sheets } from '../../../contracts/storage/given.ts';

const [task, file = ''] = process.argv.slice(2);
const say = (message: unknown) => process.send?.(message);

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  /** Serves until it is killed. */
  async serve() {
    try {
      openSqlite({ file, alone: true });
      say('serving');
      setInterval(() => {}, 1000);
    } catch (error) {
      say(`${error instanceof Error ? error.constructor.name : ''}: ${error}`);
    }
  },

  /** Writes without an end, 20 at once, and says the id of each that was acknowledged. */
  async write() {
    const drafts = collectionOf(openSqlite({ file, alone: true }), 'drafts', 'p');
    const worker = process.pid;
    let count = 0;
    const write = async () => {
      for (;;) {
        const id = `${worker}.${count++}`;
        await drafts.insert({ id, definition: 'x'.repeat(500) });
        say(id);
      }
    };
    await Promise.all(Array.from({ length: 20 }, write));
  },

  /** Fills the disk, and goes on asking. */
  async fill() {
    const store = openSqlite({ file, alone: true });
    const some = collectionOf(store, 'sheets', 'p');
    const drafts = collectionOf(store, 'drafts', 'p');
    const filler = collectionOf(store, 'recordRevisions', 'p');
    await filler.append([{ id: 'f', batch: 'f', period: '', enterpriseId: '', values: 'x'.repeat(3_000_000) }]);
    const all = sheets(4000, () => ({ nodes: 'x'.repeat(4000) }));
    let written = 0;
    let refused: unknown;
    while (refused === undefined && written < all.length) {
      try {
        await some.append(all.slice(written, written + 100));
        written += 100;
      } catch (error) {
        refused = error;
      }
    }
    const asked = 20;
    const ends = await Promise.allSettled(
      Array.from({ length: asked }, (_, at) => drafts.insert({ id: `d${at}`, definition: 'y'.repeat(100_000) })),
    );
    const acknowledged = ends.filter(({ status }) => status === 'fulfilled').length;
    const faults = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.constructor.name] : []));
    const there = { sheets: await some.count(), drafts: await drafts.count() };
    say({ written, refused: (refused as object).constructor.name, acknowledged, faults, there });
  },

  /** Fills the disk with one batch, discards it, and writes another. */
  async fillAndFree() {
    const store = openSqlite({ file, alone: true });
    const some = collectionOf(store, 'sheets', 'p');
    const large = (batch: string) => sheets(20, () => ({ batch, nodes: 'x'.repeat(4000) }));
    const ballast = join(dirname(file), 'ballast');
    await some.append(large('kept'));
    writeFileSync(ballast, Buffer.alloc(5_000_000));
    let refused: unknown;
    for (let at = 0; refused === undefined; at++)
      await some.append(large(`b${at}`).map((one) => ({ ...one, id: `${at}.${one.id}` }))).catch((error) => {
        refused = error;
      });
    rmSync(ballast);
    await some.append(large('after').map((one) => ({ ...one, id: `after.${one.id}` })));
    const there = await some.count([{ field: 'batch', in: ['kept', 'after'] }]);
    say({ refused: (refused as object).constructor.name, after: 'written', sheets: there === 40 });
  },

  /** Writes, and leaves without closing. */
  async forget() {
    const store = openSqlite({ file, alone: true });
    await collectionOf(store, 'drafts', 'p').insert({ id: 'a' });
  },
};

await tasks[task ?? '']?.();
