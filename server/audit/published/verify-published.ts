import type { Sentence } from '../../../schemas/text.ts';
import { StorageUnavailable } from '../../storage/faults.ts';
import { mostAtOnce } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import type { PendingEntry } from '../pending-entry.ts';
import { publishedKinds } from './index.ts';
import { sayPublished } from './messages.ts';
import type { Published } from './published-kind.ts';

export interface PublishedFault {
  readonly subject: string | null;
  readonly code: 'content' | 'entry' | 'heading' | 'retirement' | 'noEntry' | 'misplaced' | 'missing' | 'unreadable';
  readonly message: Sentence;
}

export interface PublishedVerification {
  /** Definitions whose content was worked out anew. */
  readonly count: number;
  readonly faults: readonly PublishedFault[];
}

/** The definition's hash, worked out anew; null: it has none. */
export type HashOf = (definition: unknown) => Promise<string | null>;

/**
 * Holds everything that a park has published against its own hash and against the audit entry of its publication. The
 * entries are worth as much as their chain: prove that, too. Right while others publish.
 */
export async function verifyPublished(store: Store, park: string, hashOf: HashOf): Promise<PublishedVerification> {
  // Read first: what they tell of was stored before them.
  const told = await toldOf(store, park);
  const faults: PublishedFault[] = [];
  let count = 0;
  for (const kind of publishedKinds) {
    const missing = new Set([...told.keys()].filter((subject) => kind.isSubject(subject)));
    try {
      for await (const one of kind.of(store, park)) {
        count += 1;
        missing.delete(one.subject);
        const entered = told.get(one.subject) ?? { ...nothing, hashes: await toldMeanwhile(store, park, one) };
        const fault = faultOf(one, await hashOf(one.definition), entered);
        if (fault) faults.push({ subject: one.subject, ...fault });
      }
    } catch (error) {
      if (error instanceof StorageUnavailable) throw error;
      faults.push({ subject: null, code: 'unreadable', message: sayPublished('unreadable') });
      continue;
    }
    for (const subject of missing)
      faults.push({ subject, code: 'missing', message: sayPublished('missing', kind.nameOf(subject)) });
  }
  return { count, faults };
}

const publishing = /\.(publish|release|import)$/;

interface Told {
  readonly hashes: readonly string[];
  /** What was beside the rules. Entries of earlier programs don't say. */
  readonly headingHashes: readonly string[];
  readonly isRetired: boolean;
}

const nothing: Told = { hashes: [], headingHashes: [], isRetired: false };

/** What the audit tells of each publication. */
async function toldOf(store: Store, park: string): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  const entries = store.park(park).audit.stream({ only: ['subject', 'afterHash', 'action', 'details', 'outcome'] });
  try {
    for await (const { subject, afterHash, action, details, outcome } of entries) {
      if (afterHash === null || !publishedKinds.some((kind) => kind.isSubject(subject))) continue;
      const { hashes, headingHashes, isRetired } = told.get(subject) ?? nothing;
      const { headingHash } = details;
      told.set(subject, {
        hashes: [...hashes, afterHash],
        headingHashes: typeof headingHash === 'string' ? [...headingHashes, headingHash] : headingHashes,
        // Cut off, it may not have been retired.
        isRetired: isRetired || (outcome === 'done' && (action === 'version.retire' || details.retired === true)),
      });
    }
  } catch (error) {
    // The chain's own verification names the entry that can't be read.
    if (error instanceof StorageUnavailable) throw error;
  }
  return told;
}

/** Of one that was published meanwhile, or whose publication was cut off: then its number was not known. */
async function toldMeanwhile(store: Store, park: string, one: Published): Promise<readonly string[]> {
  const { audit, announced } = store.park(park);
  const entered = async () => {
    const where = [{ field: 'subject' as const, in: [one.subject, one.unnumbered] }];
    const found = await audit.find({ where, limit: mostAtOnce });
    return found.flatMap(({ afterHash, outcome, action }) => {
      if (afterHash !== null) return [afterHash];
      // Cut off before its content was known, it tells that there is something.
      return outcome === 'unknown' && publishing.test(action) ? [one.hash] : [];
    });
  };
  const hashes = await entered();
  for await (const { entry } of announced.stream()) {
    const pending = (entry as { readonly announced: PendingEntry }).announced;
    if (pending.subject === one.unnumbered && publishing.test(pending.action))
      hashes.push(pending.afterHash ?? one.hash);
  }
  const known = hashes.filter((hash) => hash === one.hash);
  // An announcement is taken back only after its entry was appended.
  return known.length > 0 ? known : (await entered()).filter((hash) => hash === one.hash);
}

function faultOf(
  { name, hash, isItself, headingHash, isRetired }: Published,
  found: string | null,
  told: Told,
): Omit<PublishedFault, 'subject'> | undefined {
  if (found === null) return { code: 'content', message: sayPublished('noText', name) };
  if (found !== hash) return { code: 'content', message: sayPublished('content', name, found, hash) };
  if (!isItself) return { code: 'misplaced', message: sayPublished('misplaced', name) };
  const other = told.hashes.find((one) => one !== hash);
  if (other !== undefined) return { code: 'entry', message: sayPublished('entry', name, hash, other) };
  if (told.headingHashes.some((one) => one !== headingHash))
    return { code: 'heading', message: sayPublished('heading', name) };
  if (told.isRetired && !isRetired) return { code: 'retirement', message: sayPublished('retirement', name) };
  return told.hashes.length === 0 ? { code: 'noEntry', message: sayPublished('noEntry', name) } : undefined;
}
