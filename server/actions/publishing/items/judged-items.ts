import type { Sentence } from '../../../../schemas/text.ts';
import type { Verdict } from '../judge-draft.ts';
import { sayOfGate } from '../messages.ts';

type Key = 'errors' | 'tests' | 'agreement';

interface Item {
  readonly key: Key;
  readonly state: 'met' | 'open';
  readonly why: Sentence;
}

/** What the definition itself has to show: no errors, passing tests, two executors that agree. */
export function judgedItems(verdict: Verdict): readonly Item[] {
  switch (verdict.kind) {
    case 'wrong':
      return [
        open('errors', sayOfGate('errors.some', verdict.problems.length)),
        open('tests', sayOfGate('tests.notTried')),
        open('agreement', sayOfGate('agreement.notTried')),
      ];
    case 'testsFail':
      return [
        noErrors,
        open('tests', sayOfGate('tests.fail', verdict.problems.length)),
        open('agreement', sayOfGate('agreement.notTried')),
      ];
    case 'disagrees':
      return [
        noErrors,
        met('tests', sayOfGate('tests.passAll')),
        open('agreement', sayOfGate('agreement.fails', verdict.differences.length)),
      ];
    case 'good': {
      const { tests, sampled } = verdict;
      return [
        noErrors,
        met('tests', tests === 0 ? sayOfGate('tests.none') : sayOfGate('tests.pass', tests)),
        met('agreement', sayOfGate('agreement.holds', tests, sampled)),
      ];
    }
  }
}

function met(key: Key, why: Sentence): Item {
  return { key, state: 'met', why };
}

function open(key: Key, why: Sentence): Item {
  return { key, state: 'open', why };
}

const noErrors = met('errors', sayOfGate('errors.none'));
