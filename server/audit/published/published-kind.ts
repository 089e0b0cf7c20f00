import type { Sentence } from '../../../schemas/text.ts';
import type { Store } from '../../storage/store.ts';

/** A definition that was published, and never changes. */
export interface Published {
  /** As its entry in the audit names it: a path below the park such as `rule-sets/abc/versions/3`. */
  readonly subject: string;
  /** How an entry names it that was cut off before the number was known. */
  readonly unnumbered: string;
  /** How a sentence names it. */
  readonly name: Sentence;
  readonly hash: string;
  readonly definition: unknown;
  /** Of what else is told of it; null: of this kind there is nothing else. */
  readonly headingHash: string | null;
  /** False: whatever an entry tells, it still counts. */
  readonly isRetired: boolean;
  /** False: it does not stand where its own content says. */
  readonly isItself: boolean;
}

/** One kind of things that are published. `index.ts` lists them. */
export interface PublishedKind {
  /** Whether this is the subject of such a thing. */
  isSubject(subject: string): boolean;
  /** How a sentence names what is not there any more. */
  nameOf(subject: string): Sentence;
  of(store: Store, park: string): AsyncIterable<Published>;
}
