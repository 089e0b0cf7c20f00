import { written } from '../document-json.ts';
import type { CollectionSpec, New, Prewritten } from '../port.ts';
import { cursorAfter, readCursor, requireLength } from '../query.ts';
import type { AnyCollection, AnyDocument } from '../store.ts';
import { insertAll } from './insert-all.ts';
import { keysText } from './json-text.ts';
import type { Reader } from './reader.ts';
import { SelectedLines, type Wanted } from './selected-lines.ts';
import type { Writer } from './writer.ts';
import type { Line } from './writes.ts';

/** A collection of one park, or of the platform. */
export function sqliteCollection(reader: Reader, writer: Writer, spec: CollectionSpec, scope: string): AnyCollection {
  const selected = new SelectedLines(reader, spec, scope);
  const { name: collection } = spec;
  const lineOf = (document: New<AnyDocument> | Prewritten, revision: number): Line => {
    const { id, keys, body } = written(spec, document);
    return [scope, id, revision, keysText(keys), body];
  };
  const insertMany = (documents: readonly (New<AnyDocument> | Prewritten)[], more = false) =>
    insertAll(writer, collection, documents, (document) => lineOf(document, 1), more);

  return {
    get: async (id) => {
      const line = selected.get(id);
      return line && selected.documentOf(line);
    },
    find: async ({ limit, skip, ...wanted }) => {
      requireLength(limit, skip);
      const lines = await flat(selected.portions(wanted, { limit, skip }));
      return lines.map((line) => selected.documentOf(line, wanted.only));
    },
    page: async ({ limit, after, ...wanted }) => {
      requireLength(limit, 0);
      if (limit === 0) throw new RangeError('A page has at least one document');
      const list = { spec, scope, selection: wanted };
      const from = after === undefined ? undefined : readCursor(list, after);
      // One more tells whether there is another page.
      const lines = await flat(selected.portions(wanted, { limit: limit + 1, after: from }));
      const shown = lines.slice(0, limit);
      const last = shown.at(-1);
      return {
        documents: shown.map((line) => selected.documentOf(line, wanted.only)),
        next: last && lines.length > limit ? cursorAfter(list, selected.valuesOf(last, wanted)) : null,
      };
    },
    async *stream(wanted: Wanted = {}) {
      for await (const lines of selected.portions(wanted))
        for (const line of lines) yield selected.documentOf(line, wanted.only);
    },
    async *texts(wanted = {}) {
      for await (const lines of selected.portions({ ...wanted, asText: true }))
        for (const line of lines) yield selected.textOf(line);
    },
    count: async (where = []) => selected.count({ where }),
    insert: async (document) => {
      await writer.write({ kind: 'insert', collection, lines: [lineOf(document, 1)], more: false });
      return { ...document, revision: 1 };
    },
    insertMany: (documents) => insertMany(documents),
    append: (one, { more } = {}) => insertMany(Array.isArray(one) ? one : [one as New<AnyDocument>], more),
    discard: async (batch) => {
      while ((await writer.write({ kind: 'discard', collection, park: scope, batch })) > 0);
    },
    replace: async (document, revision) => {
      const changed = await writer.write({ kind: 'replace', collection, line: lineOf(document, revision) });
      return changed === 1 ? { ...document, revision: revision + 1 } : undefined;
    },
    remove: async (id, revision) =>
      (await writer.write({ kind: 'remove', collection, park: scope, id, revision: revision ?? null })) === 1,
  };
}

async function flat<One>(portions: AsyncIterable<readonly One[]>): Promise<readonly One[]> {
  const all: One[] = [];
  for await (const portion of portions) all.push(...portion);
  return all;
}
