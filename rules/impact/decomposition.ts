import type { Definition } from '../../schemas/definition.ts';
import type { Run } from '../engine/run.ts';
import { Between } from './between.ts';
import type { Cause } from './cause.ts';
import { causesBetween } from './causes-between.ts';
import { pointsPart } from './points-part.ts';
import { type WalkStep, walk } from './walk.ts';
import { withinBudget } from './within-budget.ts';

/** How much of each enterprise's change of total comes from which cause. */
export interface Decomposition {
  readonly causes: readonly Cause[];
  /** By cause, row by row: 0 where it changed nothing, NaN where a side has no total. They add up to the change. */
  readonly points: readonly Float64Array[];
  /** Of who has a total on one side only: the cause with which it came or went on the way from before; −1: none. */
  readonly turnedBy: Int16Array;
  /** How many causes there were before small ones were put together. */
  readonly found: number;
}

interface Sought {
  readonly before: Run;
  /** Scored when the way from before has ended, so that no more than two runs are held at once. */
  readonly after: (previous: Run) => Run;
  readonly definitions: { readonly before: Definition; readonly after: Definition };
  readonly most: number;
}

/** Told while it works: so many of so many steps are done. */
export interface Steps {
  readonly done: number;
  readonly of: number;
}

/**
 * The mean of two ways from before to after: one through the causes in their order, one through them the other way round.
 * Each way adds up to the whole change, and so does their mean, which depends less on the order than either.
 */
export function* decomposition({
  before,
  after: scoreAfter,
  definitions,
  most,
}: Sought): Generator<Steps, Decomposition & { readonly after: Run }> {
  const [was, is] = [pointsPart(definitions.before), pointsPart(definitions.after)];
  const found = causesBetween(was, is);
  const causes = withinBudget(found.causes, most);
  const between = new Between(was, is, { causes, ground: found.ground });
  const after = scoreAfter(before);
  const tally = new Tally(causes, before.totals, after.totals);
  const of = 2 * causes.length;
  let done = 0;
  const forwards = walk({ between, causes, from: 'before', start: before, end: after.totals });
  for (const step of forwards) {
    tally.forwards(step);
    done += step.causes.length;
    yield { done, of };
  }
  // From after, taking back first what the first way did first: the same as doing all in the opposite order.
  const backwards = walk({ between, causes, from: 'after', start: after, end: before.totals });
  for (const step of backwards) {
    tally.backwards(step);
    done += step.causes.length;
    yield { done, of };
  }
  return { ...tally.result(), found: found.causes.length, after };
}

class Tally {
  private readonly causes: readonly Cause[];
  private readonly points: Float64Array[];
  private readonly turned: Int16Array;
  private readonly last: { readonly forwards: Float64Array; readonly backwards: Float64Array };
  private readonly before: Float64Array;
  private readonly after: Float64Array;
  /** Causes that some way could not tell apart, by the place of the first of them. */
  private readonly first: number[];

  constructor(causes: readonly Cause[], before: Float64Array, after: Float64Array) {
    this.causes = causes;
    this.before = before;
    this.after = after;
    this.last = { forwards: before.slice(), backwards: after.slice() };
    this.points = causes.map(() => new Float64Array(before.length));
    this.turned = new Int16Array(before.length).fill(-1);
    this.first = causes.map((_, place) => place);
  }

  forwards(step: WalkStep): void {
    const place = this.together(step);
    const { after, before, turned } = this;
    for (let row = 0; row < turned.length; row++) {
      const end = Number.isNaN(after[row]);
      if (end === Number.isNaN(before[row])) continue;
      if (Number.isNaN(step.totals[row]) !== end) turned[row] = -1;
      else if (turned[row] === -1) turned[row] = place;
    }
    this.add(step.totals, this.last.forwards, place, 0.5);
  }

  backwards(step: WalkStep): void {
    this.add(step.totals, this.last.backwards, this.together(step), -0.5);
  }

  /** Who has no total on the way keeps the last one: the next that has one takes up the difference. */
  private add(totals: Float64Array, last: Float64Array, place: number, sign: number): void {
    const points = this.points[place] as Float64Array;
    for (let row = 0; row < totals.length; row++) {
      const [total, had] = [totals[row] as number, last[row] as number];
      if (total === had || Number.isNaN(total)) continue;
      points[row] = (points[row] as number) + sign * (total - had);
      last[row] = total;
    }
  }

  private together({ causes }: WalkStep): number {
    const places = causes.map((cause) => this.root(this.causes.indexOf(cause)));
    const first = Math.min(...places);
    for (const place of places) this.first[place] = first;
    return first;
  }

  private root(place: number): number {
    const first = this.first[place] as number;
    return first === place ? place : this.root(first);
  }

  result(): Omit<Decomposition, 'found'> {
    const { before, after, turned } = this;
    const roots = this.causes.map((_, place) => this.root(place));
    const kept = [...new Set(roots)].sort((a, b) => a - b);
    const points = kept.map((root) => {
      const sum = new Float64Array(before.length);
      roots.forEach((one, place) => {
        if (one !== root) return;
        const own = this.points[place] as Float64Array;
        for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] as number) + (own[row] as number);
      });
      for (let row = 0; row < sum.length; row++)
        if (Number.isNaN(before[row]) || Number.isNaN(after[row])) sum[row] = Number.NaN;
      return sum;
    });
    return {
      points,
      causes: kept.map((root) => joined(this.causes.filter((_, place) => roots[place] === root))),
      turnedBy: turned.map((place) => (place < 0 ? -1 : kept.indexOf(roots[place] as number))),
    };
  }
}

/** What no way could tell apart is one cause. */
function joined(causes: readonly Cause[]): Cause {
  const [first] = causes;
  if (!first || causes.length === 1) return first as Cause;
  return {
    ...first,
    subjects: causes.flatMap(({ subjects }) => subjects),
    items: causes.flatMap(({ items }) => items),
    share: Math.max(...causes.map(({ share }) => share)),
    grouped: causes.some(({ grouped }) => grouped),
  };
}
