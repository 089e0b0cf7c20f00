import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Draft, Version } from '../../storage/documents.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { savedDraft } from './drafts.ts';
import { requireGood } from './judge-draft.ts';
import { knownDraft, openRuleSet } from './known-rule-set.ts';
import { sayOfRuleSets } from './messages.ts';
import { latestVersion, type VersionHeading } from './rule-set-answer.ts';

interface Wish {
  readonly reason: string;
  /** Of the draft that was looked at. */
  readonly draftRevision: number;
  readonly effective?: { readonly from: string; readonly to: string | null };
}

/** Makes the draft a version, which never changes. */
export async function publishVersion(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  { reason, draftRevision, effective }: Wish,
): Promise<VersionHeading> {
  await openRuleSet(deps, park, ruleSet);
  if (effective && effective.to !== null && effective.to < effective.from)
    throw new HttpProblem(422, 'publish.effective', sayOfRuleSets('publish.effective'), {
      faults: [{ code: 'publish.effective', pointer: '/effective/to', message: sayOfRuleSets('publish.effective') }],
    });
  const draft = await knownDraft(deps, park, ruleSet);
  if (draft.revision !== draftRevision) throw await draftChanged(deps, draft);
  const latest = await latestVersion(deps, park, ruleSet);
  requireChange(draft.hash, latest);
  const { definition, hash, ...judged } = await requireGood(deps, park, draft);
  const fact = {
    ...{ park, action: 'version.publish', subject: `rule-sets/${ruleSet}/versions`, reason },
    ...{ beforeHash: latest?.hash ?? null, afterHash: hash },
    details: { draftRevision, tests: judged.tests, sampledRecords: judged.sampled },
  };
  return deps.audit.around(caller, fact, async () => {
    const version = {
      ...{ ruleSet, hash, definition, author: caller.person, reviewer: null, reason },
      effective: effective ?? null,
    };
    const result = await append(deps, park, version, hash);
    return { result, subject: `rule-sets/${ruleSet}/versions/${result.number}` };
  });
}

/** Gives it the next number. Where another was first, that one is looked at again: it may be the same. */
async function append(
  deps: Deps,
  park: string,
  version: Omit<Version, 'number' | 'publishedAt'>,
  hash: string,
): Promise<VersionHeading> {
  const { ruleSet } = version;
  for (;;) {
    const latest = await latestVersion(deps, park, ruleSet);
    requireChange(hash, latest);
    const number = (latest?.number ?? 0) + 1;
    const heading = { ...version, id: `${ruleSet}.${number}`, number, publishedAt: deps.now().toISOString() };
    try {
      await deps.store.park(park).versions.append(heading);
      const { definition: _definition, ...told } = heading;
      return told;
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
}

function requireChange(hash: string, latest: VersionHeading | null): void {
  if (latest?.hash === hash)
    throw new HttpProblem(409, 'publish.same', sayOfRuleSets('publish.same', latest.number), {
      extra: { version: latest.number },
    });
}

async function draftChanged(deps: Deps, draft: Stored<Draft>): Promise<HttpProblem> {
  const current = await savedDraft(deps, draft);
  return new HttpProblem(409, 'publish.draftChanged', sayOfRuleSets('publish.draftChanged'), { extra: { current } });
}
