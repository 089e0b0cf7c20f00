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

/** The document would not come out as it went in. Nothing was written. */
export class NotStorable extends Error {
  readonly pointer: string;

  constructor(collection: string, pointer: string, why: string) {
    super(`A document of ${collection} can't be stored: ${pointer || 'it'} ${why}`);
    this.pointer = pointer;
  }
}

export class InvalidCursor extends Error {
  constructor() {
    super('The cursor is not one of this list');
  }
}

/** The store can't be reached just now; the same request may succeed later. */
export class StorageUnavailable extends Error {}

/** There is no space left. Nothing was written. */
export class StorageFull extends Error {}

/** Another server works on the same file. */
export class StoreInUse extends Error {}

/** A file that is no store of this program, or is damaged. */
export class StoreUnreadable extends Error {}
