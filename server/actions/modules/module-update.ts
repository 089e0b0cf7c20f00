import { apart } from '../../../rules/lineage/apart.ts';
import type { Lineage } from '../../../rules/lineage/lineage.ts';
import { mapped } from '../../../rules/lineage/mapped.ts';
import { freeIds } from '../../../rules/modules/free-ids.ts';
import type { Module } from '../../../rules/modules/module.ts';
import { type ModuleContent, moduleContent } from '../../../rules/modules/module-content.ts';
import { withModule, withoutNode } from '../../../rules/modules/with-module.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Draft } from '../../storage/documents/rule-sets.ts';
import type { Stored } from '../../storage/port.ts';
import { shaped } from '../compare/shaped.ts';
import type { FieldChoices } from '../templates/chosen-fields.ts';
import { knownTemplate, type Release, unknownTemplate, wantedRelease } from '../templates/known-template.ts';
import { underOwnNames } from '../templates/under-own-names.ts';
import { knownModule } from './list-modules.ts';
import { sayOfModules } from './messages.ts';
import { fieldsRead, moduleFields } from './module-fields.ts';
import { moduleReference } from './module-reference.ts';
import { requireReadAlone } from './require-read-alone.ts';

interface ModuleUpdate {
  readonly draft: Stored<Draft>;
  readonly release: Release;
  readonly module: Module;
  readonly next: Module;
  readonly before: Definition;
  /** With the module as the release has it; its root's weight and place are the park's. */
  readonly after: Definition;
}

interface UpdateWanted {
  readonly release?: number | undefined;
  readonly fields?: FieldChoices | undefined;
}

/** What a draft becomes with another release of a module: told, tried and accepted alike. Nothing is stored. */
export async function moduleUpdate(
  deps: Pick<Deps, 'store'>,
  park: string,
  ruleSet: string,
  node: Id,
  wanted: UpdateWanted,
): Promise<ModuleUpdate> {
  const { module, draft, release, before, decided } = await updateFields(deps, park, ruleSet, node, wanted);
  const { definition } = release;
  const lineage = apart(mapped(module, definition.fields, decided.mapping), decided.coming, before, definition);
  const reference = await moduleReference(deps, park, module);
  const { next, content } = localModule(module, lineage, release, before);
  requireReadAlone(before, reference, content);
  return { draft, release, module, next, before, after: withModule(before, content, null) };
}

/** What is decided on the fields that another release of a module reads anew, and what a person is to be asked. */
export async function updateFields(
  deps: Pick<Deps, 'store'>,
  park: string,
  ruleSet: string,
  node: Id,
  { release: number, fields: choices = {} }: UpdateWanted,
) {
  const { module, draft } = await knownModule(deps, park, ruleSet, node);
  const template = await knownTemplate(deps, module.template);
  if (!template) throw unknownTemplate();
  const release = await wantedRelease(deps, template, number);
  const before = shaped(draft.definition);
  const read = fieldsRead(release.definition, module, node);
  if (!read) throw noNode(module);
  const place = { park, ruleSet, modules: draft.modules ?? [], definition: before };
  const decided = await moduleFields(deps, place, module.template, { read, module, choices });
  return { module, draft, release, before, decided };
}

function noNode({ upstreamNode }: Module): HttpProblem {
  return new HttpProblem(422, 'module.noNode', sayOfModules('module.noNode', upstreamNode));
}

/** What the release has added to the subtree may be called as something else in the rule set. */
function localModule(module: Module, lineage: Lineage, release: Release, definition: Definition) {
  const first = under(module, release, lineage);
  const renamed = freeIds(withoutNode(definition, module.node), first.upstream, first.content);
  const { ids = {} } = first.next;
  const upstreamIds = new Map(Object.entries(ids.node ?? {}).map(([upstream, own]) => [own, upstream]));
  const added = Object.entries(renamed).map(([id, free]) => [upstreamIds.get(id) ?? id, free]);
  if (added.length === 0) return first;
  return under(module, release, {
    ...first.next,
    ids: { ...ids, node: { ...ids.node, ...Object.fromEntries(added) } },
  });
}

function under(
  module: Module,
  release: Release,
  lineage: Lineage,
): { readonly next: Module; readonly content: ModuleContent; readonly upstream: Definition } {
  const made = underOwnNames(release.definition, lineage);
  const content = moduleContent(made.definition, module.node);
  if (!content) throw noNode(module);
  const { ids: _ids, units: _units, ...rest } = module;
  const next = { ...rest, ...made.lineage, release: release.number, hash: release.hash };
  return { next, content, upstream: made.definition };
}
