import type { Program } from '../../../rules/program/program.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { RunBreakdown, RunSummary } from '../../storage/documents/runs.ts';
import { type Dimension, dimensionsOf } from './dimensions.ts';
import { NodePartCounter, PartCounter, type SheetCounted } from './part-counter.ts';

const mostIndustries = 50;

/** Counts a run's sheets by stage and by industry, one after the other, in any order. */
export class BreakdownCounter {
  private readonly grades: readonly Id[];
  private readonly stages: readonly Id[];
  private readonly dimensions: readonly Dimension[];
  private readonly all: NodePartCounter;
  private readonly byStage = new Map<Id | null, NodePartCounter>();
  private readonly byIndustry = new Map<string | null, PartCounter>();

  constructor(program: Program) {
    this.grades = program.grades.map(({ id }) => id);
    this.stages = (program.definition.stages ?? []).map(({ id }) => id);
    this.dimensions = dimensionsOf(program);
    this.all = new NodePartCounter(this.dimensions);
    for (const stage of this.stages) this.byStage.set(stage, new NodePartCounter(this.dimensions));
  }

  add(sheet: SheetCounted, industry: string | null): void {
    this.all.add(sheet);
    if (this.stages.length > 0) {
      const stage = this.byStage.get(sheet.stage) ?? new NodePartCounter(this.dimensions);
      this.byStage.set(sheet.stage, stage);
      stage.add(sheet);
    }
    const part = this.byIndustry.get(industry) ?? new PartCounter();
    this.byIndustry.set(industry, part);
    part.add(sheet);
  }

  result({ histogram }: RunSummary): RunBreakdown {
    const { grades } = this;
    const last = histogram.at(-1);
    const edges = last === undefined ? [] : [...histogram.map(({ from }) => from), last.to];
    const ranked = [...this.byIndustry].sort(([a, { count: countA }], [b, { count: countB }]) => {
      if (countA !== countB) return countB - countA;
      return (a ?? '') < (b ?? '') ? -1 : 1;
    });
    const rest = ranked.slice(mostIndustries);
    const others = new PartCounter();
    for (const [, part] of rest) others.take(part);
    return {
      edges,
      all: this.all.result(grades, edges),
      stages: [...this.byStage].map(([stage, part]) => ({ stage, ...part.result(grades, edges) })),
      industries: ranked
        .slice(0, mostIndustries)
        .map(([industry, part]) => ({ industry, ...part.result(grades, edges) })),
      otherIndustries: rest.length === 0 ? null : { industries: rest.length, ...others.result(grades, edges) },
    };
  }
}
