import { parentPort, workerData } from 'node:worker_threads';
import { openShared } from '../../../../server/storage/open-store.ts';
import type { SharedStore } from '../../../../server/storage/store.ts';
import { collectionOf, sheets } from '../../../contracts/storage/given.ts';

const { shared, at } = workerData as { readonly shared: SharedStore; readonly at: number };
const store = await openShared(shared);
const batch = `b${at}`;
const some = collectionOf(store, 'sheets', 'p');
await some.append(sheets(500).map((one) => ({ ...one, id: `${batch}${one.id}`, batch })));
parentPort?.postMessage(await some.count([{ field: 'batch', is: batch }]));
await store.close();
