import type { Program } from '../../../rules/program/program.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { StoredSheet } from '../../storage/documents/runs.ts';

/** A node right below the root, with its place among all nodes. */
export interface Dimension {
  readonly id: Id;
  readonly index: number;
}

export function dimensionsOf({ nodes }: Program): readonly Dimension[] {
  return nodes.filter(({ parent }) => parent === 0).map(({ index, node: { id } }) => ({ id, index }));
}

/** What a sheet got for each of them. */
export function pointsByDimension(
  dimensions: readonly Dimension[],
  { nodes }: Pick<StoredSheet, 'nodes'>,
): Readonly<Record<Id, number | null>> {
  return Object.fromEntries(
    dimensions.map(({ id, index }) => {
      const [, , , points = null] = nodes[index] ?? [];
      return [id, points];
    }),
  );
}
