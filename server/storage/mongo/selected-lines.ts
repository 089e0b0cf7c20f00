import { StorageUnavailable } from '../faults.ts';
import type { CollectionSpec, Scalar, Selection, Stored, StoredText } from '../port.ts';
import { requireDeclared, totalOrder } from '../query.ts';
import type { AnyDocument } from '../store.ts';
import type { Access } from './access.ts';
import { idOf } from './address.ts';
import type { Line, Lines } from './driver.ts';
import { allOf, type Filter, filterOf, orderOf, partsAfter, type Sort, sortOf } from './filter.ts';
import { taken } from './taken.ts';
import { isLostCursor } from './told.ts';

/** Without a body where the keys have all that is wanted. */
export type SelectedLine = Pick<Line, '_id' | 'revision' | 'keys'> & Partial<Pick<Line, 'body'>>;

export type Wanted = Selection<string> & { readonly only?: readonly string[] | undefined };

interface Range {
  readonly limit?: number;
  readonly skip?: number | undefined;
  /** The values of the order's fields in the line before. */
  readonly after?: readonly Scalar[] | undefined;
}

const linesOfFirstPortion = 1000;

/** Reads the lines of one collection and park that a query selects. */
export class SelectedLines {
  readonly spec: CollectionSpec;
  readonly scope: string;
  private readonly access: Access;
  private readonly lines: Lines;

  constructor(access: Access, lines: Lines, spec: CollectionSpec, scope: string) {
    this.access = access;
    this.lines = lines;
    this.spec = spec;
    this.scope = scope;
  }

  /** Up to `limit` lines at once. */
  async some(wanted: Wanted, limit: number, range: Range = {}): Promise<readonly SelectedLine[]> {
    const lines: SelectedLine[] = [];
    try {
      for await (const line of this.read(wanted, limit, range)) lines.push(line);
    } catch (error) {
      throw isLostCursor(error) ? new StorageUnavailable('MongoDB has begun anew', { cause: error }) : error;
    }
    return lines;
  }

  /**
   * In portions, each a query of its own that goes on after the one before: a reader that is away for long, or whose
   * server changes, loses nothing. They double, so that few queries are needed where each costs a sort.
   */
  async *stream(wanted: Wanted): AsyncGenerator<SelectedLine> {
    let after: readonly Scalar[] | undefined;
    for (let asked = linesOfFirstPortion; ; asked *= 2) {
      let count = 0;
      try {
        for await (const line of this.read(wanted, asked, { after })) {
          count += 1;
          after = this.valuesOf(line, wanted);
          yield line;
        }
      } catch (error) {
        if (!isLostCursor(error)) throw error;
        // It goes on in the next portion.
        continue;
      }
      if (count < asked) return;
    }
  }

  documentOf({ _id, revision, keys, body }: SelectedLine, only?: readonly string[]): Stored<AnyDocument> {
    const parsed = body === undefined ? keys : (JSON.parse(body) as Record<string, unknown>);
    const shown = only ? Object.fromEntries(Object.entries(parsed).filter(([key]) => only.includes(key))) : parsed;
    return Object.assign(shown, { id: idOf(this.scope, _id), revision });
  }

  textOf({ _id, revision, keys, body }: SelectedLine): StoredText<AnyDocument, string> {
    if (body === undefined) throw new Error('The text was not asked for');
    return { id: idOf(this.scope, _id), revision, keys, body: Buffer.from(body) };
  }

  /** Of the fields of the order: where the list goes on after this line. */
  valuesOf({ _id, keys }: SelectedLine, selection: Selection<string>): readonly Scalar[] {
    return totalOrder(selection).map(({ field }) => (field === 'id' ? idOf(this.scope, _id) : (keys[field] ?? null)));
  }

  private async *read(wanted: Wanted, limit: number, { after, skip = 0 }: Range): AsyncGenerator<SelectedLine> {
    requireDeclared(this.spec, wanted);
    const order = orderOf(this.spec, wanted);
    const where = filterOf(this.spec, this.scope, wanted);
    const parts =
      after === undefined ? [where] : partsAfter(this.scope, order, after).map((part) => allOf([where, part]));
    let left = limit;
    for (const part of parts) {
      if (left === 0) return;
      for await (const line of this.found(part, sortOf(order), wanted, left, skip)) {
        left -= 1;
        yield line;
      }
    }
  }

  private async *found(
    filter: Filter,
    sort: Sort,
    { only }: Wanted,
    limit: number,
    skip: number,
  ): AsyncGenerator<SelectedLine> {
    const inKeys = (key: string) => key === 'id' || key === 'revision' || Object.hasOwn(this.spec.fields, key);
    const shown = only?.every(inKeys) ? { revision: 1, keys: 1 } : { revision: 1, keys: 1, body: 1 };
    const query = this.lines.find(filter, shown, { sort, limit, skip });
    yield* taken<SelectedLine>(this.access, this.spec.name, query);
  }
}
