import { allCollections } from '../collections.ts';
import { keysOf } from '../document-json.ts';
import type { CollectionSpec, Maintenance, RawDocument } from '../port.ts';
import type { AnyDocument } from '../store.ts';
import type { Access } from './access.ts';
import { idOf } from './address.ts';
import type { Line, Lines } from './driver.ts';
import { insertAll } from './insert-all.ts';
import { lineFrom } from './line-from.ts';
import { taken } from './taken.ts';
import { isLostCursor } from './told.ts';

const linesOfFirstPortion = 4000;

export function mongoMaintenance(access: Access, linesOf: (spec: CollectionSpec) => Lines): Maintenance {
  /** In the order of `_id`, in portions that go on after the one before. */
  async function* raw(name: string): AsyncGenerator<RawDocument> {
    const lines = linesOf(specOf(name));
    let after = '';
    for (let asked = linesOfFirstPortion; ; asked *= 2) {
      let count = 0;
      const query = lines.find({ _id: { $gt: after } }, undefined, { sort: { _id: 1 }, limit: asked });
      try {
        for await (const { _id, park, revision, body } of taken<Line>(access, name, query)) {
          count += 1;
          after = _id;
          yield { park, id: idOf(park, _id), revision, body };
        }
      } catch (error) {
        if (!isLostCursor(error)) throw error;
        // It goes on in the next portion.
        continue;
      }
      if (count < asked) return;
    }
  }
  const count = (name: string) => access.use(name, () => linesOf(specOf(name)).countDocuments({}).exec());
  return {
    raw,
    // Whoever reads finds the order of writes: what makes others visible is written after them.
    snapshot: (read) => read({ isOneMoment: false, raw, count }),
    insertRaw: async (name, documents) => {
      const spec = specOf(name);
      await insertAll(access, linesOf(spec), documents, (document) => rawLine(spec, document));
    },
    replaceRaw: async (name, documents) => {
      const spec = specOf(name);
      let changed = 0;
      for (const { revision, ...document } of documents) {
        const line = rawLine(spec, { ...document, revision: revision + 1 });
        const filter = { _id: line._id, revision };
        const replaced = await access.write(name, (limit) => linesOf(spec).replaceOne(filter, line, limit).exec());
        changed += replaced.matchedCount;
      }
      return changed;
    },
    isEmpty: async () => {
      for (const spec of allCollections) {
        const first = await access.use(spec.name, () => linesOf(spec).findOne({}, { _id: 1 }).lean().exec());
        if (first !== null) return false;
      }
      return true;
    },
    clear: async () => {
      for (const spec of allCollections) await access.use(spec.name, () => linesOf(spec).deleteMany({}).exec());
    },
  };
}

function rawLine(spec: CollectionSpec, document: RawDocument): Line {
  return lineFrom(document, keysOf(spec, JSON.parse(document.body) as AnyDocument));
}

function specOf(name: string): CollectionSpec {
  const spec = allCollections.find((one) => one.name === name);
  if (!spec) throw new RangeError(`There is no collection "${name}"`);
  return spec;
}
