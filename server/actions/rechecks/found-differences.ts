import type { Place } from './places-that-differ.ts';

/** One place where what is stored and what was worked out again are not the same. */
export interface FoundDifference extends Place {
  /** Who worked it out: today's program, the rules of json-rules-engine, or the program over the figures of the run. */
  readonly by: 'program' | 'rules' | 'figures';
  readonly enterpriseId: string | null;
}

const mostListed = 1000;

/** Counts every difference, and keeps the first of each kind. */
export class FoundDifferences {
  private readonly kept = {
    program: [] as FoundDifference[],
    rules: [] as FoundDifference[],
    figures: [] as FoundDifference[],
  };
  count = 0;

  add(one: FoundDifference): void {
    this.count += 1;
    const list = this.kept[one.by];
    if (list.length < mostListed) list.push(one);
  }

  /** Those of the program first. */
  first(): readonly FoundDifference[] {
    const { program, rules, figures } = this.kept;
    return [...program, ...figures, ...rules].slice(0, mostListed);
  }
}
