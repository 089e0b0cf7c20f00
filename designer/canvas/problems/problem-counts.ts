import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import { nodeAtPointer, pathToRoot } from '../../editor/tree/node-index.ts';

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

/** Of each node, with those of all nodes below it. */
export function problemCounts(definition: Definition, problems: readonly Problem[]): ReadonlyMap<Id, ProblemCount> {
  const counts = new Map<Id, ProblemCount>();
  for (const { path, severity } of problems) {
    const owner = nodeAtPointer(definition, path);
    if (!owner) continue;
    for (const id of pathToRoot(definition, owner.node.id)) {
      const { errors, warnings } = counts.get(id) ?? { errors: 0, warnings: 0 };
      counts.set(id, severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 });
    }
  }
  return counts;
}

/** Nodes that have problems themselves, in the order of the tree. */
export function nodesWithProblems(definition: Definition, problems: readonly Problem[]): readonly Id[] {
  const owners = new Set<Id>();
  for (const { path } of problems) {
    const owner = nodeAtPointer(definition, path);
    if (owner) owners.add(owner.node.id);
  }
  return [...owners];
}
