import type { Run } from '../../rules/index.ts';
import { listWindow } from './lists/list-window.ts';
import type { HeldPark } from './loading/load-park.ts';
import { indicatorValues } from './preview/indicator-values.ts';
import type { Answer, Answers, Question } from './protocol.ts';
import { raisesFor } from './simulate/raises/raises-for.ts';
import { savedCase } from './simulate/saved-case.ts';
import type { SimulationRequest } from './simulate/simulation.ts';
import { simulate } from './simulate/simulator.ts';

interface AtHand {
  readonly run: Run | null;
  readonly baseline: Run | null;
  readonly held: HeldPark | null;
  readonly serial: number;
  readonly now: () => number;
}

/** Those that take long stop now and then, so that others have their turn. */
export function* answerTo(question: Question, atHand: AtHand): Generator<void, Answer> {
  switch (question.of) {
    case 'list': {
      const { run, baseline, serial } = atHand;
      return { of: 'list', value: run && { ...listWindow(question.list, run, baseline), serial } };
    }
    case 'values':
      return { of: 'values', value: atHand.run && indicatorValues(atHand.run, question.indicator) };
    case 'simulate':
      return { of: 'simulate', value: simulation(question.request, atHand) };
    case 'raises':
      return { of: 'raises', value: yield* raises(question.request, atHand) };
    case 'testCase':
      return { of: 'testCase', value: testCase(question, atHand) };
  }
}

function runFor({ by }: SimulationRequest, { run, baseline }: AtHand): Run | null {
  return by === 'draft' ? run : baseline;
}

function simulation(request: SimulationRequest, atHand: AtHand): Answers['simulate'] {
  const { held, serial, now } = atHand;
  const run = runFor(request, atHand);
  if (!run || !held) return null;
  const started = now();
  const simulated = simulate(request, run, held.fields);
  return simulated && { ...simulated, serial, took: now() - started };
}

function* raises(request: SimulationRequest, atHand: AtHand): Generator<void, Answers['raises']> {
  const { held, serial, now } = atHand;
  const run = runFor(request, atHand);
  if (!run || !held) return null;
  const started = now();
  const simulated = simulate(request, run, held.fields);
  if (!simulated) return null;
  const { changed, sheet } = simulated;
  const found = yield* raisesFor(run.program, run.statistics(), changed, sheet, held.dataset);
  return { ...found, serial, took: now() - started };
}

function testCase({ request, id, name }: Extract<Question, { of: 'testCase' }>, atHand: AtHand): Answers['testCase'] {
  const run = runFor(request, atHand);
  if (!run || !atHand.held) return null;
  const simulated = simulate(request, run, atHand.held.fields);
  return simulated && savedCase(run, simulated.changed, simulated.sheet, id, name);
}
