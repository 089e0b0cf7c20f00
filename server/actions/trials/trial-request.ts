import type { Choices } from '../../../rules/merge/conflict.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { moduleUpdate } from '../modules/module-update.ts';
import type { FieldChoices } from '../templates/chosen-fields.ts';
import { cloneOf, type MappingWish } from '../templates/clone-template.ts';
import { visibleTemplate, wantedRelease } from '../templates/known-template.ts';
import { mergeOf } from '../templates/merge-upstream.ts';
import { sayOfTemplates } from '../templates/messages.ts';
import { upstreamSides } from '../templates/upstream-sides.ts';

interface Trying {
  readonly period: string;
  readonly choices?: Choices;
  /** Which of the park's own fields stand for fields that the release adds. */
  readonly fields?: FieldChoices;
  readonly release?: number;
  /** The module's root, in the rule set. */
  readonly module?: string;
}

/** What is tried: a template as the park would clone it, or a draft. */
export interface TrialRequest extends Trying {
  readonly template?: string;
  readonly mapping?: MappingWish;
  readonly ruleSet?: string;
}

/** A draft as it would be after a merge, or with a module updated. */
export interface DraftTrialRequest extends Trying {
  readonly ruleSet: string;
}

interface Tried {
  readonly definition: Definition;
  /** The draft as it is; null: there is none to compare with. */
  readonly before: Definition | null;
}

interface TriedDraft extends Tried {
  readonly before: Definition;
  /** Of the template, by its number. */
  readonly release: number;
}

/** Works out what is tried; it is stored nowhere. */
export async function triedDefinition(deps: Pick<Deps, 'store'>, park: string, request: TrialRequest): Promise<Tried> {
  const { template, mapping, ruleSet, release, module } = request;
  if ((template === undefined) === (ruleSet === undefined) || (module !== undefined && ruleSet === undefined))
    throw new HttpProblem(422, 'trial.source', sayOfTemplates('trial.source'));
  if (ruleSet !== undefined) return triedDraft(deps, park, { ...request, ruleSet });
  const known = await visibleTemplate(deps, template ?? '', park);
  const found = await wantedRelease(deps, known, release);
  return { definition: (await cloneOf(deps, park, known.id, found, mapping)).definition, before: null };
}

export async function triedDraft(
  deps: Pick<Deps, 'store'>,
  park: string,
  { ruleSet, choices = {}, fields, release, module }: DraftTrialRequest,
): Promise<TriedDraft> {
  if (module !== undefined) {
    const updated = await moduleUpdate(deps, park, ruleSet, module, { release, fields });
    return { definition: updated.after, before: updated.before, release: updated.release.number };
  }
  const state = await upstreamSides(deps, park, ruleSet, release, fields);
  const { definition } = mergeOf(state, choices);
  return { definition, before: state.sides.mine, release: state.release.number };
}
