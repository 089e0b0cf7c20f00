/**
 * The port of the storage. A document is a JSON object: what goes in comes out, numbers to the last bit (-0 as 0), null
 * apart from absent, half a surrogate pair as it is; a date is a text (ISO 8601). What JSON has no form for (NaN, a Date,
 * a Map) is refused with NotStorable; so are ids and declared fields with half a character or the character 0, and a
 * unique key of which a field is missing. Every collection is read and written within one park, or within the platform
 * itself: `Store` gives no other way to reach one. Every method throws StorageUnavailable where the store can't be
 * reached, and StorageFull where it has no space left.
 */

/** The declared fields of a document, by which it can be found and sorted. Null and absent are the same to a query. */
export type Scalar = string | number | boolean | null;

export type Test<Field extends string> =
  | { readonly field: Field; readonly is: Scalar }
  | { readonly field: Field; readonly in: readonly Scalar[] }
  | { readonly field: Field; readonly atLeast: string | number }
  | { readonly field: Field; readonly above: string | number }
  | { readonly field: Field; readonly atMost: string | number }
  | { readonly field: Field; readonly below: string | number }
  /** Part of a text, letter by letter: no pattern, no case folding. */
  | { readonly field: Field; readonly contains: string };

export interface Order<Field extends string> {
  readonly field: Field;
  readonly descending?: boolean;
}

export interface Selection<Field extends string> {
  /** All of them must hold. */
  readonly where?: readonly Test<Field>[];
  /** Ties are in the order of ids. Null and absent come first; texts by code point. */
  readonly sort?: readonly Order<Field>[];
}

interface Query<Document, Field extends string> extends Selection<Field> {
  /** At most `mostAtOnce`. */
  readonly limit: number;
  readonly skip?: number;
  /** Only these top-level keys, besides `id` and `revision`. */
  readonly only?: readonly (keyof Document & string)[];
}

/** The most documents that one query gives. */
export const mostAtOnce = 10_000;

/** What the store knows of every document. `revision` starts at 1. */
interface Identity {
  readonly id: string;
  readonly revision: number;
}

export type Stored<Document> = Document & Identity;

export type New<Document> = Document & { readonly id: string };

/** A new document whose JSON is made already, in UTF-8, without id and revision; `keys` are its declared fields, as in the JSON. */
export class Prewritten {
  readonly id: string;
  readonly keys: Readonly<Record<string, Scalar>>;
  readonly body: Uint8Array;

  constructor(id: string, keys: Readonly<Record<string, Scalar>>, body: Uint8Array) {
    this.id = id;
    this.keys = keys;
    this.body = body;
  }
}

/** A document as it is stored, not parsed: `body` is its JSON in UTF-8, without id and revision; `keys` its declared fields. */
export interface StoredText<Document, Field extends string> extends Identity {
  readonly keys: { readonly [Key in Field]: Key extends keyof Document ? Document[Key] : Scalar | undefined };
  readonly body: Uint8Array;
}

export interface Page<Document> {
  readonly documents: readonly Stored<Document>[];
  /** Where the next page begins; null: this is the last. Stays right when others insert. */
  readonly next: string | null;
}

export interface Readable<Document, Field extends string> {
  get(id: string): Promise<Stored<Document> | undefined>;
  find(query: Query<Document, Field>): Promise<readonly Stored<Document>[]>;
  /** `after`: the `next` of the page before, of the same selection. Throws InvalidCursor. */
  page(query: Omit<Query<Document, Field>, 'skip'> & { readonly after?: string }): Promise<Page<Document>>;
  /**
   * All that are selected, read as fast as they are taken. Not one moment's view: what is inserted meanwhile may be seen.
   * What is there all the time comes once.
   */
  stream(
    selection?: Selection<Field> & { readonly only?: readonly (keyof Document & string)[] },
  ): AsyncIterable<Stored<Document>>;
  /** The same without parsing them, for what reads some values of very many. */
  texts(selection?: Selection<Field>): AsyncIterable<StoredText<Document, Field>>;
  count(where?: readonly Test<Field>[]): Promise<number>;
}

/** Documents that are never changed. Throws DuplicateKey, DocumentTooLarge, NotStorable. */
export interface AppendOnly<Document, Field extends string = string> extends Readable<Document, Field> {
  append(document: New<Document>): Promise<void>;
}

/**
 * Append-only documents that are written in batches, which a later write elsewhere makes visible. Each has the id of its
 * batch; a batch that was never made visible can be discarded.
 */
export interface Staged<Document extends { readonly batch: string }, Field extends string = string>
  extends Readable<Document, Field> {
  /**
   * All or, where the store can't, the first of them: the batch is invisible as yet. `more`: others follow without a
   * wait for these, some MB of them, so that the store may take its time to write them together.
   */
  append(documents: readonly (New<Document> | Prewritten)[], how?: { readonly more?: boolean }): Promise<void>;
  discard(batch: string): Promise<void>;
}

export interface Collection<Document, Field extends string = string> extends Readable<Document, Field> {
  insert(document: New<Document>): Promise<Stored<Document>>;
  /** In their order; not all or nothing on every store. */
  insertMany(documents: readonly New<Document>[]): Promise<void>;
  /** Undefined: the document is not there at that revision any more. */
  replace(document: New<Document>, revision: number): Promise<Stored<Document> | undefined>;
  /** False: it is not there at that revision (any, where none is given). */
  remove(id: string, revision?: number): Promise<boolean>;
}

/** How a collection is declared: `collections.ts` lists them all. */
export interface CollectionSpec {
  readonly name: string;
  readonly scope: 'park' | 'platform';
  readonly kind: 'changing' | 'appendOnly' | 'staged';
  /** Top-level fields that queries name. */
  readonly fields: Readonly<Record<string, 'text' | 'number' | 'boolean'>>;
  /** Within one park. `covers`: fields that are tested while the index is walked. */
  readonly indexes: readonly {
    readonly on: readonly string[];
    readonly unique?: true;
    readonly covers?: readonly string[];
  }[];
}

/** A document as the stores themselves keep it, for backup and restore. */
export interface RawDocument {
  readonly park: string;
  readonly id: string;
  readonly revision: number;
  /** JSON, byte by byte as it was stored. */
  readonly body: string;
}

/** All parks' documents, as a backup reads them. */
export interface RawView {
  /** Everything is read as of one moment. Else what is inserted meanwhile may be seen; what is there all the time comes once. */
  readonly isOneMoment: boolean;
  raw(collection: string): AsyncIterable<RawDocument>;
  count(collection: string): Promise<number>;
}

/** What reaches over all parks; only backup, restore and migrations use it. */
export interface Maintenance {
  raw(collection: string): AsyncIterable<RawDocument>;
  /** Reads as of one moment, where the store can, while others write. */
  snapshot<Result>(read: (view: RawView) => Promise<Result>): Promise<Result>;
  insertRaw(collection: string, documents: readonly RawDocument[]): Promise<void>;
  /** New bodies of documents that are there at these revisions, which go up by one. Gives how many still were. */
  replaceRaw(collection: string, documents: readonly RawDocument[]): Promise<number>;
  isEmpty(): Promise<boolean>;
  /** Removes every document of every park. */
  clear(): Promise<void>;
}

/** The largest document, as UTF-8 JSON. */
export const largestDocument = 15 * 1024 * 1024;
