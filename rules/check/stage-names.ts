import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { errorAt } from '../messages/messages.ts';
import { removeAt, renameKeyOrRemove, replaceBy } from './fix.ts';
import type { Check, PlacedIndicator } from './subject.ts';

/** Weights and variants name stages that exist; a stage has one variant at most. */
export const stageNames: Check = function* ({ definition, nodes, indicators }) {
  const known = (definition.stages ?? []).map(({ id }) => id);
  for (const { node, path } of nodes) {
    if (typeof node.weight !== 'object') continue;
    const at = `${path}/weight`;
    for (const stage of Object.keys(node.weight))
      if (!known.includes(stage))
        yield errorAt(
          at + pointer(stage),
          'weight.unknownStage',
          { stage, nearest: nearest(stage, known) },
          renameKeyOrRemove(at, node.weight, stage, known),
        );
  }
  for (const indicator of indicators) yield* variantStages(indicator, known);
};

function* variantStages({ node, path }: PlacedIndicator, known: readonly string[]): Generator<Problem> {
  const all = (node.variants ?? []).flatMap(({ stages }) => stages);
  const seen = new Set<string>();
  for (const [index, { stages }] of (node.variants ?? []).entries()) {
    const variantPath = path + pointer('variants', index);
    if (stages.length === 0) yield errorAt(`${variantPath}/stages`, 'variant.noStages', {}, removeAt(variantPath));
    for (const [place, stage] of stages.entries()) {
      const at = variantPath + pointer('stages', place);
      const remove = removeAt(stages.length === 1 ? variantPath : at, stage);
      if (!known.includes(stage)) {
        const meant = nearest(stage, known);
        const fix = meant === undefined || all.includes(meant) ? remove : replaceBy(at, meant);
        yield errorAt(at, 'variant.unknownStage', { stage, nearest: meant }, fix);
      } else if (seen.has(stage)) yield errorAt(at, 'variant.twice', { stage }, remove);
      seen.add(stage);
    }
  }
}
