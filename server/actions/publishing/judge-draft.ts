import type { Definition } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem, type ProblemFault } from '../../http/problem.ts';
import { listPeriods } from '../records/list-periods.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import { askRules } from '../rule-sets/thread/ask-rules.ts';
import type { Agreement, Judgement } from '../rule-sets/thread/asked.ts';
import { sampleOfRecords } from './sample-of-records.ts';

export interface Good {
  readonly definition: Definition;
  readonly hash: string;
  /** How many of its own tests passed, and on how many of the park's records both executors agreed. */
  readonly tests: number;
  readonly sampled: number;
}

/** What is wrong with a draft, or how it was found good. */
export type Verdict = Exclude<Judgement, { readonly kind: 'good' }> | ({ readonly kind: 'good' } & Good);

/** Looks through a draft, tries its own tests, and lets both executors score those and some of the park's records. */
export async function judgeDraft(deps: Deps, park: string, definition: unknown): Promise<Verdict> {
  const text = JSON.stringify(definition);
  const latest = (await listPeriods(deps, park)).items[0]?.period ?? null;
  const judged = await askRules('judge', { definition: text, period: latest });
  if (judged.kind !== 'good') return judged;
  // Judged to be one.
  const good = definition as Definition;
  const records = latest === null ? [] : await sampleOfRecords(deps, park, good, judged.periods);
  const agreement: Agreement =
    latest === null || records.length === 0
      ? { enterprises: 0, differences: [] }
      : await askRules('agree', { definition: text, period: latest, records });
  if (agreement.differences.length > 0) return { kind: 'disagrees', differences: agreement.differences };
  return { kind: 'good', definition: good, hash: judged.hash, tests: judged.tests, sampled: agreement.enterprises };
}

/** Refuses a draft that can't be published, with each fault at its place in the draft. */
export async function requireGood(deps: Deps, park: string, definition: unknown): Promise<Good> {
  const judged = await judgeDraft(deps, park, definition);
  switch (judged.kind) {
    case 'wrong':
      throw refused('definition.wrong', judged.problems);
    case 'testsFail':
      throw refused('publish.testsFail', judged.problems);
    case 'disagrees':
      throw disagreeing(judged.differences);
    case 'good':
      return judged;
  }
}

const mostListed = 1000;

export function refused(code: 'definition.wrong' | 'publish.testsFail', problems: readonly Problem[]): HttpProblem {
  const faults = problems
    .slice(0, mostListed)
    .map(({ code, path, message }): ProblemFault => ({ code, pointer: path, message }));
  return new HttpProblem(422, code, sayOfRuleSets(code, problems.length), { faults });
}

function disagreeing(differences: Agreement['differences']): HttpProblem {
  const sentence = sayOfRuleSets('publish.disagrees', differences.length);
  return new HttpProblem(422, 'publish.disagrees', sentence, { extra: { differences: differences.slice(0, 100) } });
}
