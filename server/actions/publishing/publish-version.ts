import type { Caller } from '../../access/caller.ts';
import { headingHash } from '../../audit/published/heading-hash.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Effective } from '../../storage/documents/rule-sets.ts';
import { approvalsNeeded } from '../parks/approvals-needed.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import type { VersionHeading } from '../rule-sets/rule-set-answer.ts';
import { appendVersion } from './append-version.ts';
import { candidateOf, type Wanted } from './candidate.ts';
import { effectivePeriod } from './effective-period.ts';
import { requireGood } from './judge-draft.ts';

interface Wish extends Omit<Wanted, 'effective'> {
  readonly reason: string;
  readonly effective?: Effective;
}

/** Makes the draft, or what an earlier version has, a version, which never changes. Only where no approval is needed. */
export async function publishVersion(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  { reason, effective, ...wanted }: Wish,
): Promise<VersionHeading> {
  await openRuleSet(deps, park, ruleSet);
  const needed = await approvalsNeeded(deps, park);
  if (needed > 0)
    throw new HttpProblem(409, 'publish.approvalsMissing', sayOfRuleSets('publish.approvalsMissing', needed), {
      extra: { approvals: { given: 0, needed } },
    });
  const period = effectivePeriod(effective);
  const candidate = await candidateOf(deps, caller, park, ruleSet, { ...wanted, effective: period });
  const { definition, hash, tests, sampled } = await requireGood(deps, park, candidate.definition);
  const { base, source, draftRevision } = candidate;
  const contentOf = 'version' in source ? source.version : null;
  const details = {
    ...{ draftRevision: contentOf === null ? draftRevision : null, contentOf },
    ...{ tests, sampledRecords: sampled },
  };
  const fact = {
    ...{ park, action: 'version.publish', subject: `rule-sets/${ruleSet}/versions`, reason },
    ...{ beforeHash: base?.hash ?? null, afterHash: hash, details },
  };
  return deps.audit.around(caller, fact, async () => {
    const { person } = caller;
    const result = await appendVersion(deps, park, {
      ...{ ruleSet, hash, definition, author: person, publisher: person, reason, effective: period },
      ...{ review: null, reviewers: [], contentOf, draftRevision },
    });
    const subject = `rule-sets/${ruleSet}/versions/${result.number}`;
    return { result, subject, details: { ...details, headingHash: headingHash(result) } };
  });
}
