import { written } from '../document-json.ts';
import type { CollectionSpec, New, Prewritten } from '../port.ts';
import { cursorAfter, readCursor, requireDeclared, requireLength } from '../query.ts';
import type { AnyCollection, AnyDocument } from '../store.ts';
import type { Access } from './access.ts';
import { addressOf } from './address.ts';
import type { Line, Lines } from './driver.ts';
import { filterOf } from './filter.ts';
import { insertAll } from './insert-all.ts';
import { lineFrom } from './line-from.ts';
import { SelectedLines, type Wanted } from './selected-lines.ts';

const utf8 = new TextDecoder();

/** A collection of one park, or of the platform. */
export function mongoCollection(access: Access, lines: Lines, spec: CollectionSpec, scope: string): AnyCollection {
  const selected = new SelectedLines(access, lines, spec, scope);
  const { name } = spec;
  const lineOf = (document: New<AnyDocument> | Prewritten, revision: number): Line => {
    const { id, keys, body } = written(spec, document);
    return lineFrom({ park: scope, id, revision, body: typeof body === 'string' ? body : utf8.decode(body) }, keys);
  };
  const insertMany = (documents: readonly (New<AnyDocument> | Prewritten)[]) =>
    insertAll(access, lines, documents, (document) => lineOf(document, 1));

  return {
    get: async (id) => {
      const [line] = await selected.some({ where: [{ field: 'id', is: id }] }, 1);
      return line && selected.documentOf(line);
    },
    find: async ({ limit, skip, ...wanted }) => {
      requireLength(limit, skip);
      const found = await selected.some(wanted, limit, { skip });
      return found.map((line) => selected.documentOf(line, wanted.only));
    },
    page: async ({ limit, after, ...wanted }) => {
      requireLength(limit, 0);
      if (limit === 0) throw new RangeError('A page has at least one document');
      const list = { spec, scope, selection: wanted };
      const from = after === undefined ? undefined : readCursor(list, after);
      // One more tells whether there is another page.
      const found = await selected.some(wanted, limit + 1, { after: from });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        documents: shown.map((line) => selected.documentOf(line, wanted.only)),
        next: last && found.length > limit ? cursorAfter(list, selected.valuesOf(last, wanted)) : null,
      };
    },
    async *stream(wanted: Wanted = {}) {
      for await (const line of selected.stream(wanted)) yield selected.documentOf(line, wanted.only);
    },
    async *texts(wanted = {}) {
      for await (const line of selected.stream(wanted)) yield selected.textOf(line);
    },
    count: async (where = []) => {
      requireDeclared(spec, { where });
      return access.use(name, () => lines.countDocuments(filterOf(spec, scope, { where })).exec());
    },
    insert: async (document) => {
      await insertMany([document]);
      return { ...document, revision: 1 };
    },
    insertMany,
    append: (one) => insertMany(Array.isArray(one) ? one : [one as New<AnyDocument>]),
    discard: async (batch) => {
      const filter = filterOf(spec, scope, { where: [{ field: 'batch', is: batch }] });
      await access.use(name, () => lines.deleteMany(filter).exec());
    },
    replace: async (document, revision) => {
      const line = lineOf(document, revision + 1);
      const filter = { _id: line._id, revision };
      const { matchedCount } = await access.write(name, (limit) => lines.replaceOne(filter, line, limit).exec());
      return matchedCount === 1 ? { ...document, revision: revision + 1 } : undefined;
    },
    remove: async (id, revision) => {
      const filter = { _id: addressOf(scope, id), ...(revision === undefined ? {} : { revision }) };
      const { deletedCount } = await access.use(name, () => lines.deleteOne(filter).exec());
      return deletedCount === 1;
    },
  };
}
