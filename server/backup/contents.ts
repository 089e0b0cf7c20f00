import { headIdOf } from '../audit/scopes.ts';
import type { RuleSet } from '../storage/documents/rule-sets.ts';
import type { RawDocument, RawView } from '../storage/port.ts';
import { begunSince, numbersUpTo } from './chain-ends.ts';
import type { DocumentLine } from './format.ts';

/**
 * What makes others visible comes before them, and the audit last. A view that is of one moment needs no order. Where
 * there is none, all that a document refers to had been stored before it, is never removed, and is read after it: a
 * restored store is one that could have been. A change that was made while the collections before it were being read is
 * in the audit all the same, as its announcement or as its entry.
 */
const order = [
  'jobs',
  'verifications',
  'rechecks',
  'runs',
  'changes',
  'imports',
  'importFaults',
  'sheets',
  'statistics',
  'recordRevisions',
  'versions',
  'ruleSets',
  'drafts',
  'upstreams',
  'templates',
  'templateReleases',
  'mappings',
  'tokens',
  'people',
  'parks',
  'announced',
  'platformAnnounced',
  'properties',
  'audit',
  'platformAudit',
] as const;

/** In the order in which a backup has them. */
export const collectionsInOrder: readonly string[] = order;

/** All documents of a backup: what no one could see yet when it was made is left out. */
export async function* contentsOf(view: RawView): AsyncGenerator<DocumentLine> {
  const visible = new VisibleBatches();
  const properties = new Set<string>();
  for (const collection of order) {
    const isAudit = collection === 'audit' || collection === 'platformAudit';
    const isWithin = await numbersUpTo(view, collection);
    const begun = isAudit ? await begunSince(view, properties) : undefined;
    for await (const document of view.raw(collection)) {
      if (collection === 'properties') properties.add(document.id);
      if (begun?.has(headIdOf(document.park))) continue;
      if (isWithin(document) && visible.keeps(collection, document)) yield { c: collection, ...document };
    }
  }
}

/** Batches that a document which has been read makes visible. */
class VisibleBatches {
  private readonly changes = new Set<string>();
  private readonly runs = new Set<string>();
  private readonly imports = new Set<string>();
  private readonly versions = new Map<string, number>();

  /** Takes note of what the document makes visible, and tells whether it is visible itself. */
  keeps(collection: (typeof order)[number], { park, id, body }: RawDocument): boolean {
    switch (collection) {
      case 'changes':
        this.changes.add(`${park} ${id}`);
        return true;
      case 'runs':
        this.runs.add(`${park} ${textIn(body, 'batch')}`);
        return true;
      case 'imports': {
        const change = textIn(body, 'change');
        // Ended after the changes had been read.
        if (change !== null && !this.changes.has(`${park} ${change}`)) return false;
        this.imports.add(`${park} ${id}`);
        return true;
      }
      case 'versions': {
        const ruleSet = `${park} ${textIn(body, 'ruleSet')}`;
        this.versions.set(ruleSet, (this.versions.get(ruleSet) ?? 0) + 1);
        return true;
      }
      case 'ruleSets':
        // Imported after the versions had been read.
        return (this.versions.get(`${park} ${id}`) ?? 0) >= versionsImportedIn(body);
      case 'importFaults':
        return this.imports.has(`${park} ${textIn(body, 'batch')}`);
      case 'recordRevisions':
        return this.changes.has(`${park} ${textIn(body, 'batch')}`);
      case 'sheets':
      case 'statistics':
        return this.runs.has(`${park} ${textIn(body, 'batch')}`);
      default:
        return true;
    }
  }
}

function versionsImportedIn(body: string): number {
  const { imported } = JSON.parse(body) as Pick<RuleSet, 'imported'>;
  return imported?.versions ?? 0;
}

function textIn(body: string, field: string): string | null {
  const value = (JSON.parse(body) as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : null;
}
