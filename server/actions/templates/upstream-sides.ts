import type { Lineage } from '../../../rules/lineage/lineage.ts';
import { localised, type UnitFault } from '../../../rules/lineage/localised.ts';
import type { Sides } from '../../../rules/merge/taken.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Origin } from '../../storage/documents.ts';
import { shaped } from '../compare/shaped.ts';
import { knownDraft, knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { keptUpstream } from './keep-upstream.ts';
import { type KnownTemplate, knownTemplate, type Release, unknownTemplate, wantedRelease } from './known-template.ts';
import { sayOfTemplates } from './messages.ts';

export interface UpstreamSides {
  /** All under the rule set's own ids and units. */
  readonly sides: Sides;
  readonly release: Release;
  readonly origin: Origin;
  /** With ids for what the release has added. */
  readonly lineage: Lineage;
  readonly locks: readonly Id[];
  readonly draftRevision: number;
}

/** What a rule set was cloned from, and the template as it is now, even where nobody else may see it any more. */
export async function followed(
  deps: Pick<Deps, 'store'>,
  park: string,
  ruleSet: string,
): Promise<{ readonly origin: Origin; readonly template: KnownTemplate }> {
  const { origin } = await knownRuleSet(deps, park, ruleSet);
  if (origin === null) throw new HttpProblem(404, 'upstream.none', sayOfTemplates('upstream.none'));
  const template = await knownTemplate(deps, origin.template);
  if (!template) throw unknownTemplate();
  return { origin, template };
}

/** A merge's three sides: the release that was taken over last, the draft, and a release of the template. */
export async function upstreamSides(
  deps: Pick<Deps, 'store'>,
  park: string,
  ruleSet: string,
  number: number | undefined,
): Promise<UpstreamSides> {
  const { origin, template } = await followed(deps, park, ruleSet);
  const release = await wantedRelease(deps, template, number);
  const kept = await keptUpstream(deps, park, origin);
  if (!kept) throw new HttpProblem(409, 'upstream.lost', sayOfTemplates('upstream.lost'));
  const before = underOwnNames(kept.definition, origin);
  const after = underOwnNames(release.definition, before.lineage);
  const draft = await knownDraft(deps, park, ruleSet);
  return {
    sides: { base: before.definition, mine: shaped(draft.definition), theirs: after.definition },
    ...{ release, origin, lineage: after.lineage, locks: origin.locks ?? [], draftRevision: draft.revision },
  };
}

/** Refused where a unit can't be turned into the rule set's. */
export function underOwnNames(definition: Definition, lineage: Lineage) {
  const made = localised(definition, lineage);
  if (made.ok) return made;
  const faults = made.faults.map((fault) => ({ code: 'upstream.unit', pointer: '', message: saidOf(fault) }));
  throw new HttpProblem(409, 'upstream.unit', faults[0]?.message ?? sayOfTemplates('upstream.lost'), { faults });
}

function saidOf({ field, upstream }: UnitFault) {
  return sayOfTemplates('upstream.unit', field, upstream ?? '–');
}
