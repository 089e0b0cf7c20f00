import type { Caller } from '../../../access/caller.ts';
import { forbidden } from '../../../access/require-access.ts';
import { type Access, accessTable } from '../../../access/table.ts';
import { knownDraft, knownRuleSet } from '../../rule-sets/known-rule-set.ts';
import { sayOfCompare } from '../messages.ts';
import { shaped } from '../shaped.ts';
import { peopleNamed } from './people-named.ts';
import type { SideReader } from './side-reader.ts';

export const draftSide: SideReader = {
  form: /^((?<ruleSet>[0-9a-z]{26}):)?draft$/,

  async read(deps, caller, { park, ruleSet: id }) {
    requireDraftAccess(caller, park);
    const ruleSet = await knownRuleSet(deps, park, id);
    const { definition, hash, by, savedAt } = await knownDraft(deps, park, id);
    return {
      ...{ side: `${id}:draft`, kind: 'draft', ruleSet: id, version: null, hash },
      label: sayOfCompare('side.draft', ruleSet.name),
      definition: shaped(definition),
      authors: await peopleNamed(deps, [by]),
      ...{ reviewers: [], reason: null, at: savedAt, effective: null, origin: ruleSet.origin },
    };
  },
};

/** Whoever may not read a draft is shown no comparison with one. */
function requireDraftAccess({ roles }: Caller, park: string): void {
  const { who }: Access = accessTable.readDraft;
  const role = roles.get(park);
  if (role === undefined || !who.includes(role)) throw forbidden();
}
