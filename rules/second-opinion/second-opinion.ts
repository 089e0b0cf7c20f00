import type { Definition } from '../../schemas/definition.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { Statistics } from '../engine/run.ts';
import { compile } from '../program/compile.ts';
import type { Dataset } from '../records/dataset.ts';
import { decisionsBy } from './adjust.ts';
import { takenBy, type Wish, wishesOf } from './apply.ts';
import { Enterprise } from './enterprise.ts';
import { placerOf } from './placing.ts';
import { type Scored, scorerOf } from './score-one.ts';
import { sheetFor } from './sheet.ts';
import { populationsIn, translate } from './translate.ts';

export interface SecondOpinionOptions {
  /** The rows of a sample, which is ranked against the stored totals, and in which no quota is filled. Left out: all. */
  readonly rows?: readonly number[];
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** So many enterprises are scored before others get their turn: awaited runs alone starve the event loop. */
const atATime = 16;

/**
 * Scores enterprises one at a time by the translated rules, each with engines of its own; everything that rules can't do
 * is done here in plain loops, and nothing by the column engine.
 */
export async function secondOpinion(
  definition: Definition,
  statistics: Statistics,
  dataset: Dataset,
  { rows, onProgress, signal }: SecondOpinionOptions = {},
): Promise<readonly ScoreSheet[]> {
  const program = compile(definition);
  const translation = translate(definition, statistics);
  const scoreOne = scorerOf(program, translation, populationsIn(statistics));
  const chosen = rows ?? Array.from({ length: dataset.size }, (_, row) => row);
  const steps = chosen.length * 2;
  const turn = async (done: number) => {
    if (done % atATime !== 0) return;
    signal?.throwIfAborted();
    onProgress?.(done, steps);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };

  const everyone: Scored[] = [];
  for (const row of chosen) {
    await turn(everyone.length);
    everyone.push(await scoreOne(new Enterprise(program, dataset, row)));
  }

  const placeOf = placerOf(program, translation.ruleSets.grades, everyone, rows ? statistics.rankings : null);
  const decide = decisionsBy(translation.ruleSets.applications);
  const placed: { one: Scored; place: Awaited<ReturnType<typeof placeOf>>; wishes: ReadonlyMap<string, Wish> }[] = [];
  for (const one of everyone) {
    await turn(chosen.length + placed.length);
    const { enterprise } = one;
    const place = await placeOf(one);
    enterprise.learn('total', one.adjusted.total);
    for (const name of ['grade', 'rank', 'percentile'] as const) enterprise.learn(name, place[name]);
    const id = dataset.enterpriseIds[enterprise.row] as string;
    placed.push({ one, place, wishes: await wishesOf(program, decide, one, id) });
  }
  const taken = takenBy(
    program,
    placed.map(({ wishes }) => wishes),
    rows !== undefined,
  );
  onProgress?.(steps, steps);
  return placed.map(({ one, place, wishes }) => sheetFor(program, dataset, one, place, taken(wishes)));
}
