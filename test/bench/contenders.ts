import { type Dataset, type NodeColumns, nodeColumnsOf, type Program, type Run, score } from '../../rules/index.ts';

/** A run with the columns that the engine works out on request. */
export interface EngineRun {
  readonly run: Run;
  readonly nodes: readonly NodeColumns[];
  readonly applications: Run['applications'];
}

/** From input columns to all columns of all nodes, totals, ranks and grades. */
export function scoreByEngine(program: Program, dataset: Dataset): EngineRun {
  const run = score(program, dataset);
  const columnsOf = nodeColumnsOf(run);
  return { run, applications: run.applications, nodes: program.nodes.map(({ index }) => columnsOf(index)) };
}
