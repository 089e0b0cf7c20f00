import type { Run } from '../../../rules/index.ts';
import { fieldsByPeriod } from '../runs/fields-of-program.ts';

/** How many enterprises have a value for each field that is read, and for each indicator. */
export function coverageOf({ program, dataset, indicators }: Run) {
  const [read = []] = fieldsByPeriod(program, dataset.period).values();
  return {
    fields: read.map((id) => {
      const field = program.fields.get(id);
      return { id, name: field?.name ?? { 'zh-CN': id }, known: knownIn(dataset.column(id)) };
    }),
    indicators: program.nodes.flatMap(({ kind, node, index }) =>
      kind === 'indicator' ? [{ id: node.id, name: node.name, known: knownIn(indicators[index]?.values) }] : [],
    ),
  };
}

function knownIn(values: Float64Array | undefined): number {
  let known = 0;
  for (const value of values ?? []) if (!Number.isNaN(value)) known += 1;
  return known;
}
