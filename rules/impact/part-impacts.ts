import { snap } from '../decimal.ts';
import type { Sides } from '../diff/sides.ts';
import type { ImpactColumns } from './enterprise-impact.ts';
import { stageAt, textAt } from './enterprise-impact.ts';
import type { ImpactReport, PartImpact } from './impact.ts';
import { gradeTurn } from './moves.ts';
import type { Standings } from './standings.ts';

const mostIndustries = 50;

/** By the stage after, or before for who has none any more; and by industry. */
export function partImpacts(
  columns: ImpactColumns,
): Pick<ImpactReport, 'stages' | 'industries' | 'otherIndustries'> & { readonly all: PartImpact } {
  const { dataset, sides, industries } = columns;
  const add = adder(sides);
  const all = new Part();
  const byStage = new Map<string | null, Part>();
  const byIndustry = new Map<string | null, Part>();
  for (const { stage } of sides.after.program.stages) byStage.set(stage.id, new Part());
  for (let row = 0; row < dataset.size; row++) {
    const stage = stageAt(sides.after, row) ?? stageAt(sides.before, row);
    for (const part of [all, partOf(byStage, stage), partOf(byIndustry, textAt(dataset, industries, row))])
      add(part, row);
  }
  const ranked = [...byIndustry].sort(([a, one], [b, other]) =>
    one.count === other.count ? ((a ?? '') < (b ?? '') ? -1 : 1) : other.count - one.count,
  );
  const rest = ranked.slice(mostIndustries);
  const others = new Part();
  for (const [, part] of rest) others.take(part);
  const hasStages = sides.after.program.stages.length + sides.before.program.stages.length > 0;
  return {
    all: all.result(),
    stages: hasStages ? [...byStage].map(([stage, part]) => ({ stage, name: null, ...part.result() })) : [],
    industries: industries
      ? ranked.slice(0, mostIndustries).map(([industry, part]) => ({ industry, name: null, ...part.result() }))
      : [],
    otherIndustries: rest.length === 0 ? null : { industries: rest.length, ...others.result() },
  };
}

function partOf(parts: Map<string | null, Part>, key: string | null): Part {
  const part = parts.get(key) ?? new Part();
  parts.set(key, part);
  return part;
}

function adder(sides: Sides<Standings>): (part: Part, row: number) => void {
  const turnOf = gradeTurn(sides);
  const selections = [...new Set([...sides.before.applications.keys(), ...sides.after.applications.keys()])].map(
    (id) => [sides.before.applications.get(id)?.selected, sides.after.applications.get(id)?.selected] as const,
  );
  return (part, row) => {
    part.count += 1;
    const change = snap((sides.after.totals[row] as number) - (sides.before.totals[row] as number));
    if (!Number.isNaN(change)) part.add(change);
    const turn = turnOf?.(row) ?? 0;
    if (turn > 0) part.gradeUp += 1;
    if (turn < 0) part.gradeDown += 1;
    for (const [before, after] of selections) {
      if (before?.[row] !== 1 && after?.[row] === 1) part.selectedGained += 1;
      if (before?.[row] === 1 && after?.[row] !== 1) part.selectedLost += 1;
    }
  };
}

class Part {
  count = 0;
  gradeUp = 0;
  gradeDown = 0;
  selectedGained = 0;
  selectedLost = 0;
  private higher = 0;
  private lower = 0;
  private compared = 0;
  private sum = 0;

  add(change: number): void {
    this.compared += 1;
    this.sum += change;
    if (change > 0) this.higher += 1;
    if (change < 0) this.lower += 1;
  }

  take(other: Part): void {
    this.count += other.count;
    this.gradeUp += other.gradeUp;
    this.gradeDown += other.gradeDown;
    this.selectedGained += other.selectedGained;
    this.selectedLost += other.selectedLost;
    this.higher += other.higher;
    this.lower += other.lower;
    this.compared += other.compared;
    this.sum += other.sum;
  }

  result(): PartImpact {
    const { count, higher, lower, gradeUp, gradeDown, selectedGained, selectedLost } = this;
    const meanChange = this.compared === 0 ? null : snap(this.sum / this.compared);
    return { count, higher, lower, meanChange, gradeUp, gradeDown, selectedGained, selectedLost };
  }
}
