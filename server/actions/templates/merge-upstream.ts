import type { Choices, ConflictItem } from '../../../rules/merge/conflict.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import { withLocks } from '../../../rules/merge/locks.ts';
import { merged } from '../../../rules/merge/merged.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { saveDraft } from '../rule-sets/drafts.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { changeOrigin } from './change-origin.ts';
import { choicesToTell } from './choices-in.ts';
import type { FieldChoices } from './chosen-fields.ts';
import { keepUpstream } from './keep-upstream.ts';
import { sayOfTemplates } from './messages.ts';
import { type UpstreamSides, upstreamSides } from './upstream-sides.ts';

interface Wish {
  readonly release: number;
  /** Of the draft that was looked at. */
  readonly draftRevision: number;
  readonly choices: Choices;
  /** Which of the park's own fields stand for fields that the release adds. */
  readonly fields?: FieldChoices;
}

interface Merge {
  readonly definition: Definition;
  /** How many changes were taken by themselves, chosen by a person, and forced by locks. */
  readonly automatic: number;
  readonly decided: number;
  readonly locked: number;
}

/** What a draft becomes with a release of its upstream. Refuses while something waits for a person. */
export function mergeOf({ sides, locks }: Pick<UpstreamSides, 'sides' | 'locks'>, choices: Choices): Merge {
  const items = withLocks(conflictsOf(sides), sides, locks);
  const open = items.filter(({ key, choice }) => choice === null && !Object.hasOwn(choices, key));
  if (open.length > 0) throw undecided(open);
  const chosen: Record<string, 'mine' | 'theirs'> = {};
  for (const { key, choice, locked } of items)
    chosen[key] = locked ? 'theirs' : ((Object.hasOwn(choices, key) ? choices[key] : choice) ?? 'theirs');
  const decided = items.filter(({ key, locked }) => !locked && Object.hasOwn(choices, key)).length;
  const locked = items.filter((item) => item.locked).length;
  return { definition: merged(sides, chosen), automatic: items.length - decided - locked, decided, locked };
}

function undecided(open: readonly ConflictItem[]): HttpProblem {
  const faults = open.slice(0, 100).map(({ key }) => ({
    ...{ code: 'merge.undecidedOne', pointer: `/choices/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` },
    message: sayOfTemplates('merge.undecidedOne'),
  }));
  return new HttpProblem(422, 'merge.undecided', sayOfTemplates('merge.undecided', open.length), { faults });
}

/**
 * Brings a draft up to a release. The draft is saved first, then the rule set follows the release: cut off in between,
 * the same merge finds nothing left to do.
 */
export async function mergeUpstream(deps: Deps, caller: Caller, park: string, ruleSet: string, wish: Wish) {
  await openRuleSet(deps, park, ruleSet);
  const state = await upstreamSides(deps, park, ruleSet, wish.release, wish.fields);
  const { origin, release, lineage } = state;
  const { definition, ...counted } = mergeOf(state, wish.choices);
  const fact = {
    ...{ park, action: 'upstream.merge', subject: `rule-sets/${ruleSet}/upstream` },
    ...{ beforeHash: origin.definitionHash, afterHash: release.hash },
    details: {
      ...{ template: origin.template, from: origin.release ?? 1, to: release.number, ...counted },
      ...choicesToTell(wish.fields),
    },
  };
  return deps.audit.around(caller, fact, async () => {
    await keepUpstream(deps, park, { template: origin.template, release });
    const saved = await saveDraft(deps, caller, park, ruleSet, {
      definition,
      // Merged from the draft as it was read: where that is not the one that was looked at, none is written over.
      seen: state.draftRevision === wish.draftRevision ? wish.draftRevision : 0,
    });
    const { ids: _ids, units: _units, ...rest } = origin;
    await changeOrigin(deps, park, ruleSet, () => ({
      ...{ ...rest, ...lineage, definitionHash: release.hash, release: release.number },
    }));
    return { result: { release: release.number, revision: saved.revision, hash: saved.hash } };
  });
}
