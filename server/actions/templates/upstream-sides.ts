import { fieldsAsked } from '../../../rules/lineage/fields-asked.ts';
import type { Lineage } from '../../../rules/lineage/lineage.ts';
import type { Sides } from '../../../rules/merge/taken.ts';
import type { Field, Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Origin } from '../../storage/documents/rule-sets.ts';
import { shaped } from '../compare/shaped.ts';
import { knownDraft, knownRuleSet } from '../rule-sets/known-rule-set.ts';
import type { FieldChoices } from './chosen-fields.ts';
import { decidedFields, type FieldQuestion } from './decided-fields.ts';
import { keptUpstream } from './keep-upstream.ts';
import { type KnownTemplate, knownTemplate, type Release, unknownTemplate, wantedRelease } from './known-template.ts';
import { localSides } from './local-sides.ts';
import { sayOfTemplates } from './messages.ts';
import { rememberedFields } from './remembered-fields.ts';

export interface UpstreamSides {
  /** All under the rule set's own ids and units. */
  readonly sides: Sides;
  readonly release: Release;
  readonly origin: Origin;
  /** With ids for what the release has added. */
  readonly lineage: Lineage;
  readonly locks: readonly Id[];
  readonly draftRevision: number;
  /** Fields for which the park may have its own, and nobody has chosen before. */
  readonly question: FieldQuestion;
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

/**
 * A merge's three sides: the release that was taken over last, the draft, and a release of the template. Fields that the
 * release adds are the park's own where it has chosen so, now or for a module of the same template.
 */
export async function upstreamSides(
  deps: Pick<Deps, 'store'>,
  park: string,
  ruleSet: string,
  number: number | undefined,
  choices: FieldChoices = {},
): Promise<UpstreamSides> {
  const { origin, template } = await followed(deps, park, ruleSet);
  const release = await wantedRelease(deps, template, number);
  const kept = await keptUpstream(deps, park, origin);
  if (!kept) throw new HttpProblem(409, 'upstream.lost', sayOfTemplates('upstream.lost'));
  const draft = await knownDraft(deps, park, ruleSet);
  const mine = shaped(draft.definition);
  const given = { base: kept.definition, mine, theirs: release.definition };
  const plain = localSides(given, origin);
  const asked = fieldsAsked(release.definition, plain.sides);
  const follower = { origin: null, modules: draft.modules ?? [], definition: mine };
  const remembered = asked.length === 0 ? {} : await rememberedFields(deps, park, template.id, follower);
  const decided = decidedFields(asked, { mine, remembered, settled: settledIn(release, plain.sides, asked), choices });
  return {
    ...localSides(given, origin, decided),
    ...{ release, origin, locks: origin.locks ?? [], draftRevision: draft.revision, question: decided.question },
  };
}

/** What the rule set calls those fields of the release that nobody is asked about. */
function settledIn({ definition }: Release, { theirs }: Sides, asked: readonly Field[]): Readonly<Record<Id, Id>> {
  const isAsked = new Set(asked.map(({ id }) => id));
  const fields = definition.fields.map(({ id }, at) => [id, theirs.fields[at]?.id ?? id] as const);
  return Object.fromEntries(fields.filter(([id]) => !isAsked.has(id)));
}
