import { type Adjustment, type Definition, isGroup, type TreeNode } from '../../schemas/definition.ts';
import { namesIn } from '../formula/expression.ts';
import type { Program, ProgramAdjustment, ProgramGroup, ProgramIndicator } from '../program/program.ts';
import type { Dataset } from '../records/dataset.ts';
import type { Reasons } from './reasons.ts';
import type { AdjustmentColumns, GroupColumns, IndicatorColumns, Run, ValueColumn } from './run.ts';

/** What a new run may take over from an earlier one of the same dataset. */
export interface Reusable {
  readonly reasons: Reasons;
  readonly facts: ReadonlyMap<string, ValueColumn>;
  readonly stages: Int16Array;
  indicator(node: ProgramIndicator): { readonly columns: IndicatorColumns; readonly run: Run } | undefined;
  groups(node: ProgramGroup): GroupColumns | undefined;
  adjustment(adjustment: Adjustment): AdjustmentColumns | undefined;
}

/** The parts on which every value and stage depends. */
function foundation({ fields, facts, tables, stages }: Definition): string {
  return JSON.stringify([fields, facts, tables, stages]);
}

/** What an indicator's values and marks depend on: all of it but what is shown, and its weight. */
function markText(node: TreeNode): string {
  // Left out, not null: a weight that is written for the first time takes a place of its own among the keys.
  const unread = { name: undefined, description: undefined, basis: undefined, unit: undefined, core: undefined };
  return JSON.stringify({ ...node, ...unread, weight: undefined });
}

/** An edit leaves untouched nodes identical: only the others are compared by what they hold. */
function sameNode(before: TreeNode, after: TreeNode): boolean {
  if (before === after) return true;
  if (!isGroup(before) || !isGroup(after)) return JSON.stringify(before) === JSON.stringify(after);
  const own = (group: TreeNode) => JSON.stringify({ ...group, children: null });
  return (
    before.children.length === after.children.length &&
    own(before) === own(after) &&
    before.children.every((child, place) => sameNode(child, after.children[place] as TreeNode))
  );
}

export function reusableFrom(previous: Run | undefined, program: Program, dataset: Dataset): Reusable | undefined {
  if (!previous || previous.dataset !== dataset) return undefined;
  const [before, after] = [previous.program.definition, program.definition];
  const shared =
    before.fields === after.fields &&
    before.facts === after.facts &&
    before.tables === after.tables &&
    before.stages === after.stages;
  if (!shared && foundation(before) !== foundation(after)) return undefined;
  const indexBefore = new Map(previous.program.nodes.map(({ node, index }) => [node.id, index]));
  const nodeBefore = (id: string) => previous.program.nodes[indexBefore.get(id) ?? -1];
  return {
    reasons: previous.reasons,
    facts: previous.facts,
    stages: previous.stages,
    indicator({ node }) {
      const old = nodeBefore(node.id);
      if (old?.kind !== 'indicator') return undefined;
      if (old.node !== node && markText(old.node) !== markText(node)) return undefined;
      const columns = previous.indicators[old.index];
      return columns && { columns, run: previous };
    },
    groups({ node }) {
      const old = nodeBefore(node.id);
      if (old?.kind !== 'group') return undefined;
      if (!sameNode(old.node, node)) return undefined;
      return previous.groups[old.index];
    },
    adjustment(adjustment) {
      const place = previous.program.adjustments.findIndex((one) => one.adjustment.id === adjustment.id);
      const old = previous.program.adjustments[place];
      if (!old || readsLate(old)) return undefined;
      if (old.adjustment !== adjustment && JSON.stringify(old.adjustment) !== JSON.stringify(adjustment))
        return undefined;
      return previous.adjustments[place];
    },
  };
}

/** Whether its condition or formula reads what the tree gives: such names have a dot, or are `total`. */
function readsLate({ when, formula }: ProgramAdjustment): boolean {
  const names = [when, formula].flatMap((expression) => (expression ? [...namesIn(expression)] : []));
  return names.some((name) => name === 'total' || name.includes('.'));
}
