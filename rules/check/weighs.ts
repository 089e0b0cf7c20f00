import type { AggregateName, Group } from '../../schemas/definition.ts';

const weighed: readonly AggregateName[] = ['weightedMean', 'geometricMean', 'harmonicMean'];

/** Whether the sizes of its children's weights matter, beyond 0 or not. */
export function weighs({ aggregate = 'weightedMean' }: Group): boolean {
  return weighed.includes(aggregate);
}
