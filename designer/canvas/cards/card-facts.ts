import type { Definition, Id, Stage, TreeNode } from '../../../schemas/definition.ts';
import type { LockedNodes } from '../../editor/editor-state.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import { shapedOf } from '../../formula/known-names.ts';
import type { ColumnsLayout } from '../layout/columns-layout.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';
import type { ProblemCount } from '../problems/problem-counts.ts';
import { heaviest } from '../weights/child-sums.ts';

/** All that a card shows of the definition. The same object while nothing of it changed. */
export interface CardFacts extends Record<string, unknown> {
  /** With what can't be read stood in for. */
  readonly node: TreeNode;
  /** As the draft has it. */
  readonly origin: TreeNode;
  readonly stages: readonly Stage[];
  /** Of the siblings' weights the largest. */
  readonly heaviest: number;
  /** 1 … 8: the colour of its first-level branch; 0 for the root. */
  readonly colour: number;
  readonly hidden: number;
  readonly isRoot: boolean;
  /** At the root, what weights may add up to. */
  readonly full: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly isMatch: boolean;
  readonly isPale: boolean;
  readonly readOnly: boolean;
  /** It belongs to a module, and stays as that has it. */
  readonly locked: boolean;
}

const noStages: readonly Stage[] = [];
const shapedStages = new WeakMap<object, readonly Stage[]>();

/** The same list while the draft's stages are the same. */
function stagesOf(definition: Definition): readonly Stage[] {
  const { stages } = definition;
  if (!stages) return noStages;
  const known = shapedStages.get(stages) ?? shapedOf(definition).stages ?? noStages;
  shapedStages.set(stages, known);
  return known;
}
const colours = 8;

interface Circumstances {
  readonly problems: ReadonlyMap<Id, ProblemCount>;
  /** What the search found; null: nothing is searched for. */
  readonly matches: ReadonlySet<Id> | null;
  readonly readOnly: boolean;
  readonly locked: LockedNodes;
}

/** The facts of each visible node; those that are as before are the very same objects. */
export function cardFacts(
  definition: Definition,
  visible: readonly VisibleNode[],
  layout: ColumnsLayout,
  { problems, matches, readOnly, locked }: Circumstances,
  before: ReadonlyMap<Id, CardFacts>,
): ReadonlyMap<Id, CardFacts> {
  const shaped = shapedOf(definition);
  const { byId } = nodeIndexOf(shaped);
  const stages = stagesOf(definition);
  const stageIds = stages.length > 0 ? stages.map(({ id }) => id) : [null];
  const heaviestBelow = new Map<Id | null, number>();
  const colourOf = new Map<Id, number>();
  let next = 0;
  for (const [id, { depth }] of byId) if (depth === 1) colourOf.set(id, (next++ % colours) + 1);
  const branchColour = (id: Id): number => {
    const placed = byId.get(id);
    if (!placed || placed.parent === null) return 0;
    return placed.depth === 1 ? (colourOf.get(id) ?? 0) : branchColour(placed.parent);
  };
  const heaviestUnder = (parent: Id | null): number => {
    const known = heaviestBelow.get(parent);
    if (known !== undefined) return known;
    const group = parent === null ? undefined : byId.get(parent)?.node;
    const most = group && 'children' in group ? heaviest(group.children, stageIds) : 0;
    heaviestBelow.set(parent, most);
    return most;
  };
  return new Map(
    visible.map(({ id, node, parent, hidden, level }) => {
      const count = problems.get(id);
      const known = before.get(id);
      const facts: CardFacts = {
        node: known?.origin === node ? known.node : (byId.get(id)?.node ?? node),
        origin: node,
        stages,
        heaviest: heaviestUnder(parent),
        colour: branchColour(id),
        hidden,
        isRoot: layout.cards.get(id)?.column === null,
        full: level === 0 ? (shaped.scale?.full ?? 100) : null,
        errors: count?.errors ?? 0,
        warnings: count?.warnings ?? 0,
        isMatch: matches?.has(id) ?? false,
        isPale: matches !== null && !matches.has(id),
        // A module's own place and weight are the park's.
        readOnly: readOnly || (locked.has(id) && locked.get(id) !== id),
        locked: locked.has(id),
      };
      return [id, known && isSame(known, facts) ? known : facts];
    }),
  );
}

function isSame(a: CardFacts, b: CardFacts): boolean {
  return Object.keys(b).every((key) => a[key] === b[key]);
}
