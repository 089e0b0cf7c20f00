import type { Choices } from '../../../rules/merge/conflict.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { moduleUpdate } from '../modules/module-update.ts';
import { cloneOf, type MappingWish } from '../templates/clone-template.ts';
import { visibleTemplate, wantedRelease } from '../templates/known-template.ts';
import { mergeOf } from '../templates/merge-upstream.ts';
import { sayOfTemplates } from '../templates/messages.ts';
import { upstreamSides } from '../templates/upstream-sides.ts';

/** What is tried: a template as the park would clone it, or a rule set as it would be after a merge, or with a module updated. */
export interface TrialRequest {
  readonly period: string;
  readonly template?: string;
  readonly mapping?: MappingWish;
  readonly ruleSet?: string;
  readonly choices?: Choices;
  readonly release?: number;
  /** The module's root, in the rule set. */
  readonly module?: string;
}

export interface Tried {
  readonly definition: Definition;
  /** What it is compared with: the draft as it is. */
  readonly before: Definition | null;
}

/** Works out what is tried; it is stored nowhere. */
export async function triedDefinition(
  deps: Pick<Deps, 'store'>,
  park: string,
  { template, mapping, ruleSet, choices = {}, release, module }: TrialRequest,
): Promise<Tried> {
  if ((template === undefined) === (ruleSet === undefined) || (module !== undefined && ruleSet === undefined))
    throw new HttpProblem(422, 'trial.source', sayOfTemplates('trial.source'));
  if (ruleSet !== undefined && module !== undefined) {
    const { before, after } = await moduleUpdate(deps, park, ruleSet, module, release);
    return { definition: after, before };
  }
  if (ruleSet !== undefined) {
    const state = await upstreamSides(deps, park, ruleSet, release);
    return { definition: mergeOf(state, choices).definition, before: state.sides.mine };
  }
  const known = await visibleTemplate(deps, template ?? '', park);
  const found = await wantedRelease(deps, known, release);
  return { definition: (await cloneOf(deps, park, known.id, found, mapping)).definition, before: null };
}
