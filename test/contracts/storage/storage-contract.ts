import { afterAll, beforeAll, describe } from 'vitest';
import { appendOnly } from './append-only.ts';
import { closing } from './closing.ts';
import { documents } from './documents.ts';
import { filters } from './filters.ts';
import type { OpenedStore, OpenStore, Topic } from './given.ts';
import { keys } from './keys.ts';
import { largeDocuments } from './large-documents.ts';
import { maintenance } from './maintenance.ts';
import { numbers } from './numbers.ts';
import { paging } from './paging.ts';
import { parks } from './parks.ts';
import { projection } from './projection.ts';
import { refusedQueries } from './refused-queries.ts';
import { revisions } from './revisions.ts';
import { sorting } from './sorting.ts';
import { staged } from './staged.ts';
import { streams } from './streams.ts';
import { texts } from './texts.ts';
import { uniqueIndexes } from './unique-indexes.ts';

const topics: Readonly<Record<string, Topic>> = {
  documents,
  'unique indexes': uniqueIndexes,
  filters,
  sorting,
  'cursor paging': paging,
  projection,
  streams,
  'replacing and removing': revisions,
  'append-only': appendOnly,
  'staged batches': staged,
  texts,
  numbers,
  'large documents': largeDocuments,
  'keys within a document': keys,
  'refused queries': refusedQueries,
  'parks apart': parks,
  maintenance,
  closing,
};

/** What every store does, whatever it is made of. Each topic has a store of its own, so that none is slow for another's documents. */
export function storageContract(name: string, open: OpenStore): void {
  describe(name, () => {
    for (const [title, topic] of Object.entries(topics))
      describe(title, () => {
        let opened: OpenedStore | undefined;
        const current = () => {
          if (!opened) throw new Error('The store is not open');
          return opened;
        };
        beforeAll(async () => {
          opened = await open();
        });
        afterAll(() => opened?.cleanup());
        topic({ open, store: () => current().store, reopen: () => current().reopen() });
      });
  });
}
