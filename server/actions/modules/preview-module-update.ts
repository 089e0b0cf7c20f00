import { comparisonReport } from '../../../rules/compare/comparison-report.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { choicesIn } from '../templates/choices-in.ts';
import { moduleUpdate } from './module-update.ts';

/** What another release would change in the draft, before it is accepted. */
export async function previewModuleUpdate(
  deps: Pick<Deps, 'store'>,
  park: string,
  ruleSet: string,
  node: Id,
  wanted: { readonly release?: number; readonly fields?: string },
) {
  const { draft, module, release, before, after } = await moduleUpdate(deps, park, ruleSet, node, {
    ...{ release: wanted.release, fields: choicesIn(wanted.fields) },
  });
  const { changes } = comparisonReport(before, after);
  return {
    ...{ node, from: module.release, release: release.number, draftRevision: draft.revision },
    changes,
  };
}
