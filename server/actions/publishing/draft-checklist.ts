import type { Deps } from '../../deps.ts';
import { approvalsNeeded } from '../parks/approvals-needed.ts';
import { knownDraft, knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { knownVersion } from '../rule-sets/read-version.ts';
import { latestVersion } from '../rule-sets/rule-set-answer.ts';
import { type Checklist, checklistOf } from './checklist.ts';

/** What publishing the draft as it is, or what an earlier version has, still needs without a review. */
export async function draftChecklist(
  deps: Deps,
  park: string,
  ruleSet: string,
  from: number | undefined,
): Promise<Checklist> {
  await knownRuleSet(deps, park, ruleSet);
  const base = await latestVersion(deps, park, ruleSet);
  const needed = await approvalsNeeded(deps, park);
  const read = async () => {
    if (from === undefined) {
      const { definition, hash, revision } = await knownDraft(deps, park, ruleSet);
      return { definition, hash, source: { draftRevision: revision } };
    }
    const { definition, hash } = await knownVersion(deps, park, ruleSet, from);
    return { definition, hash, source: { version: from } };
  };
  const approvals = needed === 0 ? null : { given: 0, needed, asking: 0 };
  return checklistOf(deps, park, ruleSet, { ...(await read()), base, approvals });
}
