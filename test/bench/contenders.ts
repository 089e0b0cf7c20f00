import { type Dataset, nodeColumns, type Program, type Run, score } from '../../rules/index.ts';

/** A run with the columns that the engine works out on request. */
export interface EngineRun {
  readonly run: Run;
  readonly fractions: readonly Float64Array[];
  readonly points: readonly Float64Array[];
}

/** From input columns to all columns of all nodes, totals, ranks and grades. */
export function scoreByEngine(program: Program, dataset: Dataset): EngineRun {
  const run = score(program, dataset);
  const columns = nodeColumns(run);
  return {
    run,
    fractions: program.nodes.map(({ index }) => columns.fractions(index)),
    points: program.nodes.map(({ index }) => columns.points(index)),
  };
}
