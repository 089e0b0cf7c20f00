import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import { modulesIn } from '../modules/require-modules.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import { headingOf, latestVersion, type VersionHeading } from '../rule-sets/rule-set-answer.ts';
import { requireChange } from './candidate.ts';

type NewVersion = Omit<Required<Version>, 'number' | 'publishedAt' | 'imported' | 'modules'>;

/**
 * Gives it the next number. Where another was first, that one is looked at again: it may be the same. What was reviewed
 * follows the version that it was compared with, or none: `after` is that one's number.
 */
export async function appendVersion(
  deps: Deps,
  park: string,
  version: NewVersion,
  after?: number,
): Promise<VersionHeading> {
  const { ruleSet, definition } = version;
  const draft = await deps.store.park(park).drafts.get(ruleSet);
  const modules = await modulesIn(deps, park, draft?.modules ?? [], definition);
  for (;;) {
    const latest = await latestVersion(deps, park, ruleSet);
    await requireChange(deps, park, version, latest);
    const before = latest?.number ?? 0;
    if (after !== undefined && before !== after)
      throw new HttpProblem(409, 'publish.baseMoved', sayOfRuleSets('publish.baseMoved', before));
    const number = before + 1;
    const made = { ...version, modules, id: `${ruleSet}.${number}`, number, publishedAt: deps.now().toISOString() };
    try {
      await deps.store.park(park).versions.append(made);
      return headingOf(made);
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
}
