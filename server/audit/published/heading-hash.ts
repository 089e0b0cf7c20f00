import { createHash } from 'node:crypto';
import { canonicalText } from '../../../rules/definition-hash.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';

type Heading = Pick<Version, 'ruleSet' | 'number' | 'hash' | 'author' | 'reason' | 'publishedAt' | 'effective'> &
  Partial<Pick<Version, 'publisher' | 'reviewers' | 'review' | 'contentOf' | 'imported'>>;

/** SHA-256 of what is told of a version beside its rules: when it counts, who made and approved it, and why. */
export function headingHash(version: Heading): string {
  const { ruleSet, number, hash, author, reason, publishedAt, effective } = version;
  const { publisher = author, reviewers = [], review = null, contentOf = null, imported = null } = version;
  const told = {
    ...{ ruleSet, number, hash, author, reason, publishedAt, effective },
    ...{ publisher, reviewers, review, contentOf, imported },
  };
  return createHash('sha256').update(canonicalText(told)).digest('hex');
}
