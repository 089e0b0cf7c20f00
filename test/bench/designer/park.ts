import { listWindow } from '../../../designer/park/lists/list-window.ts';
import { fieldsRead } from '../../../designer/park/loading/fields-wanted.ts';
import { changesBetween, withChanges } from '../../../designer/park/patch/definition-patch.ts';
import { ToldDetails } from '../../../designer/park/preview/details-of.ts';
import { previewOf } from '../../../designer/park/preview/preview-of.ts';
import { raisesFor } from '../../../designer/park/simulate/raises/raises-for.ts';
import { simulate } from '../../../designer/park/simulate/simulator.ts';
import { check } from '../../../rules/check/index.ts';
import { compile, datasetOf, type Run, score, sheetOf } from '../../../rules/index.ts';
import type { Definition, TreeNode } from '../../../schemas/definition.ts';
import { median } from '../measure.ts';
import { period } from '../park-table.ts';
import type { Row } from '../row.ts';
import type { Section } from '../sections/section.ts';
import { suzhou } from '../suzhou.ts';

const sizes = [2084, 20_000, 100_000];
const frames = 40;
const warmUps = 8;
const watched = { among: { of: 'all' }, order: 'rise', offset: 0, limit: 40 } as const;

/** What the park's worker does for each step of a slider, part by part. */
export const designerPark: Section = {
  name: 'designer-park',
  run: async ({ park }) => sizes.flatMap((size) => drag(datasetOf(park(size), period))),
};

function drag(dataset: ReturnType<typeof datasetOf>): Row[] {
  const baseline = score(compile(suzhou), dataset);
  const told = new ToldDetails();
  told.of(baseline, null, 0);
  const clock = new Clock();
  let definition: Definition = suzhou;
  let run: Run = baseline;
  for (let frame = -warmUps; frame < frames; frame++) {
    clock.counts = frame >= 0;
    const edited = withWeight(definition, 20 + (frame & 15) / 2);
    const whole = clock.time('a frame: patch, compile, score, preview', () => {
      const changes = clock.time('  changes found and applied', () =>
        withChanges(definition, changesBetween(definition, edited)),
      );
      const program = clock.time('  compile', () => compile(changes ?? edited));
      clock.time('  fields read', () => fieldsRead(program));
      const next = clock.time('  score', () => score(program, dataset, { previous: run }));
      clock.time('  preview', () => previewOf(next, baseline));
      clock.time('  watched list', () => listWindow(watched, next, baseline));
      return next;
    });
    definition = edited;
    run = whole;
    if (frame % 8 === 0) clock.time('details, once the slider rests', () => told.of(run, baseline, 1));
  }
  const request = {
    source: { from: 'park', enterpriseId: dataset.enterpriseIds[7] ?? '' },
    changes: [],
    by: 'draft',
  } as const;
  const change = { field: 'revenue_y0', value: 12_345 };
  const held = fieldsRead(run.program);
  for (let i = -warmUps; i < 12; i++) {
    clock.counts = i >= 0;
    clock.time('simulate a changed value', () => simulate({ ...request, changes: [change] }, run, held));
    const found = simulate(request, run, held);
    if (found && i % 4 === 0)
      clock.time('what would raise it most', () =>
        raisesFor(run.program, run.statistics(), found.subject, sheetOf(run, 7), dataset),
      );
  }
  clock.counts = true;
  clock.time('check', () => check(suzhou));
  return clock.rows(`designer, ${dataset.size.toLocaleString('en')}`, dataset.size);
}

function withWeight(definition: Definition, weight: number): Definition {
  const [first, ...others] = definition.tree.children;
  const edited: readonly TreeNode[] = first ? [{ ...first, weight }, ...others] : [];
  return { ...definition, tree: { ...definition.tree, children: edited } };
}

/** Medians by name. */
class Clock {
  counts = true;
  private readonly times = new Map<string, number[]>();

  time<Result>(name: string, call: () => Result): Result {
    const started = performance.now();
    const result = call();
    const took = performance.now() - started;
    const times = this.times.get(name) ?? [];
    if (this.counts) times.push(took);
    this.times.set(name, times);
    return result;
  }

  rows(of: string, records: number): Row[] {
    return [...this.times].map(([name, times]) => ({ what: `${of}: ${name.trim()}`, records, time: median(times) }));
  }
}
