import { allCollections } from '../storage/collections.ts';
import type { RawDocument } from '../storage/port.ts';

// A backup is gzipped text: a header, a line for each document, and a trailer. Every line is JSON.

export const format = 'canopy-backup';
export const formatVersion = 1;

export interface Header {
  readonly format: typeof format;
  readonly formatVersion: number;
  readonly createdAt: string;
  /** The version of the program that wrote it. */
  readonly program: string;
  /** Of the store that was read. */
  readonly schemaVersion: number;
}

/** A document, its body as the store had it. */
export interface DocumentLine extends RawDocument {
  /** The collection. */
  readonly c: string;
}

export interface Trailer {
  /** Documents by collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of every line before this one, with its end. */
  readonly sha256: string;
}

/** What is not kept: people sign in again, and no server is running in a backup. */
const leftOut: ReadonlySet<string> = new Set(['sessions', 'servers']);

/** Whose documents a backup has. */
export const keptCollections: ReadonlySet<string> = new Set(
  allCollections.map(({ name }) => name).filter((name) => !leftOut.has(name)),
);

export function lineOf({ c, park, id, revision, body }: DocumentLine): string {
  return `${JSON.stringify({ c, park, id, revision, body })}\n`;
}
