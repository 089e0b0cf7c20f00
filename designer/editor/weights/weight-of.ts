import { isObject } from '../../../rules/document/loose.ts';
import type { Id } from '../../../schemas/definition.ts';

interface Weighed {
  readonly weight?: unknown;
  readonly children?: unknown;
  readonly fullMarks?: unknown;
}

/** The weight that counts: what is left out is an indicator's full marks, a group's 1. Undefined: not used there. */
export function weightIn(node: Weighed, stage: Id | null): number | undefined {
  const { weight } = node;
  if (isObject(weight)) {
    const own = stage === null ? undefined : Object.hasOwn(weight, stage) ? weight[stage] : undefined;
    return typeof own === 'number' ? own : undefined;
  }
  if (typeof weight === 'number') return weight;
  if (weight !== undefined) return undefined;
  if (node.children !== undefined) return 1;
  return typeof node.fullMarks === 'number' ? node.fullMarks : 100;
}
