/** Where in a document: keys of objects and places in lists. */
export type Path = readonly (string | number)[];

/** A change that gives the same document exactly, the order of keys included. */
export type Patch =
  | { readonly op: 'set'; readonly path: Path; readonly value: unknown }
  | {
      readonly op: 'splice';
      readonly path: Path;
      readonly at: number;
      readonly remove: number;
      readonly insert: readonly unknown[];
    }
  | {
      readonly op: 'keys';
      readonly path: Path;
      readonly order: readonly string[];
      readonly removed: readonly string[];
      readonly added: readonly (readonly [key: string, value: unknown])[];
    };
