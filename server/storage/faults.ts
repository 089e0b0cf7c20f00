/** Another document of the collection has the id, or the values of a unique index. */
export class DuplicateKey extends Error {
  constructor(collection: string, key: string) {
    super(`${collection} already has a document with ${key}`);
  }
}

export class DocumentTooLarge extends Error {
  readonly bytes: number;

  constructor(collection: string, bytes: number) {
    super(`A document of ${collection} has ${bytes} bytes, more than a store takes`);
    this.bytes = bytes;
  }
}

export class InvalidCursor extends Error {}

/** The store can't be reached just now; the same request may succeed later. */
export class StorageUnavailable extends Error {}

/** There is no space left. Nothing was written. */
export class StorageFull extends Error {}
