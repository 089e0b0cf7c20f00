import { setImmediate as turn } from 'node:timers/promises';
import type { CollectionSpec, Scalar, Selection, Stored, StoredText } from '../port.ts';
import { requireDeclared, totalOrder } from '../query.ts';
import type { AnyDocument } from '../store.ts';
import { chosenIndex } from './chosen-index.ts';
import type { Reader } from './reader.ts';
import { allOf, orderSql, partsAfter, quoted, type Sql, whereSql } from './sql.ts';

export interface SelectedLine {
  readonly id: string;
  readonly revision: number;
  /** The whole document, or where they have all that is wanted its declared fields. */
  readonly json: string;
  /** Where the document is wanted as it is stored. */
  readonly body?: Uint8Array;
}

export type Wanted = Selection<string> & {
  readonly only?: readonly string[] | undefined;
  /** `json` are the declared fields, and the document comes beside it. */
  readonly asText?: true;
};

interface Range {
  readonly limit?: number;
  readonly skip?: number | undefined;
  /** The values of the order's fields in the line before. */
  readonly after?: readonly Scalar[] | undefined;
}

const linesAtOnce = 1000;
const charactersAtOnce = 256 * 1024;

/** Reads the lines of one collection and park that a query selects. */
export class SelectedLines {
  readonly spec: CollectionSpec;
  readonly scope: string;
  private readonly reader: Reader;

  constructor(reader: Reader, spec: CollectionSpec, scope: string) {
    this.reader = reader;
    this.spec = spec;
    this.scope = scope;
  }

  get(id: string): SelectedLine | undefined {
    const text = `SELECT id, revision, body AS json FROM ${quoted(this.spec.name)} WHERE park = ? AND id = ?`;
    return this.reader.first({ text, params: [this.scope, id] });
  }

  count(selection: Selection<string>): number {
    requireDeclared(this.spec, selection);
    const { text, params } = whereSql(this.scope, selection);
    const from = `${quoted(this.spec.name)} ${chosenIndex(this.spec, selection)}`;
    const counted = { text: `SELECT count(*) AS n FROM ${from} WHERE ${text}`, params };
    return this.reader.first<{ n: number }>(counted)?.n ?? 0;
  }

  /** Up to `limit` lines. Where their texts are long there may be more: then `whole` is false. */
  private read(
    wanted: Wanted,
    limit: number,
    { after, skip = 0 }: Range = {},
  ): { readonly lines: readonly SelectedLine[]; readonly whole: boolean } {
    requireDeclared(this.spec, wanted);
    const where = whereSql(this.scope, wanted);
    const parts =
      after === undefined ? [where] : partsAfter(totalOrder(wanted), after).map((part) => allOf([where, part]));
    let characters = 0;
    const enough = ({ json, body }: SelectedLine) => {
      characters += json.length + (body?.length ?? 0);
      return characters >= charactersAtOnce;
    };
    const lines: SelectedLine[] = [];
    return this.reader.atOnce(() => {
      for (const part of parts) {
        const rest = limit - lines.length;
        if (rest === 0) break;
        const taken = this.reader.some(this.select(wanted, part, rest, skip), enough);
        lines.push(...taken);
        if (characters >= charactersAtOnce) return { lines, whole: false };
      }
      return { lines, whole: true };
    });
  }

  /** In portions, between which the event loop turns; each is read only when it is taken. */
  async *portions(
    wanted: Wanted,
    { limit = Number.POSITIVE_INFINITY, skip, after }: Range = {},
  ): AsyncGenerator<readonly SelectedLine[]> {
    let left = limit;
    let from: Range = { skip, after };
    while (left > 0) {
      const asked = Math.min(left, linesAtOnce);
      const { lines, whole } = this.read(wanted, asked, from);
      const last = lines.at(-1);
      if (!last) return;
      yield lines;
      if (whole && lines.length < asked) return;
      left -= lines.length;
      from = { after: this.valuesOf(last, wanted) };
      if (left > 0) await turn();
    }
  }

  documentOf({ id, revision, json }: SelectedLine, only?: readonly string[]): Stored<AnyDocument> {
    const parsed = JSON.parse(json) as Record<string, unknown>;
    const shown = only ? Object.fromEntries(Object.entries(parsed).filter(([key]) => only.includes(key))) : parsed;
    shown.id = id;
    shown.revision = revision;
    return shown as Stored<AnyDocument>;
  }

  textOf({ id, revision, json, body }: SelectedLine): StoredText<AnyDocument, string> {
    if (!body) throw new Error('The text was not asked for');
    return { id, revision, keys: JSON.parse(json) as StoredText<AnyDocument, string>['keys'], body };
  }

  /** Of the fields of the order: where the list goes on after this line. */
  valuesOf({ id, json }: SelectedLine, selection: Selection<string>): readonly Scalar[] {
    const values = JSON.parse(json) as Readonly<Record<string, Scalar>>;
    return totalOrder(selection).map(({ field }) => (field === 'id' ? id : (values[field] ?? null)));
  }

  private select(wanted: Wanted, where: Sql, limit: number, skip: number): Sql {
    const inKeys = (key: string) => key === 'id' || key === 'revision' || Object.hasOwn(this.spec.fields, key);
    const fields = wanted.only?.every(inKeys) ? 'keys AS json' : 'body AS json';
    const columns = `id, revision, ${wanted.asText ? 'keys AS json, CAST(body AS BLOB) AS body' : fields}`;
    const from = `${quoted(this.spec.name)} ${chosenIndex(this.spec, wanted)}`;
    const text = `SELECT ${columns} FROM ${from} WHERE ${where.text} ORDER BY ${orderSql(wanted)} LIMIT ? OFFSET ?`;
    return { text, params: [...where.params, limit, skip] };
  }
}
