import type { Definition } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem, type ProblemFault } from '../../http/problem.ts';
import type { Draft } from '../../storage/documents.ts';
import { listPeriods } from '../records/list-periods.ts';
import { sayOfRuleSets } from './messages.ts';
import { sampleOfRecords } from './sample-of-records.ts';
import { askRules } from './thread/ask-rules.ts';
import type { Agreement } from './thread/asked.ts';

export interface Good {
  readonly definition: Definition;
  readonly hash: string;
  /** How many of its own tests passed, and on how many of the park's records both executors agreed. */
  readonly tests: number;
  readonly sampled: number;
}

/** Refuses a draft that can't be published, with each fault at its place in the draft. */
export async function requireGood(deps: Deps, park: string, { definition }: Draft): Promise<Good> {
  const text = JSON.stringify(definition);
  const latest = (await listPeriods(deps, park)).items[0]?.period ?? null;
  const judged = await askRules('judge', { definition: text, period: latest });
  switch (judged.kind) {
    case 'wrong':
      throw refused('definition.wrong', judged.problems);
    case 'testsFail':
      throw refused('publish.testsFail', judged.problems);
    case 'disagrees':
      throw disagreeing(judged.differences);
    case 'good': {
      // Judged to be one.
      const good = definition as Definition;
      const records = latest === null ? [] : await sampleOfRecords(deps, park, good, judged.periods);
      const agreement: Agreement =
        latest === null || records.length === 0
          ? { enterprises: 0, differences: [] }
          : await askRules('agree', { definition: text, period: latest, records });
      if (agreement.differences.length > 0) throw disagreeing(agreement.differences);
      return { definition: good, hash: judged.hash, tests: judged.tests, sampled: agreement.enterprises };
    }
  }
}

const mostListed = 1000;

function refused(code: 'definition.wrong' | 'publish.testsFail', problems: readonly Problem[]): HttpProblem {
  const faults = problems
    .slice(0, mostListed)
    .map(({ code, path, message }): ProblemFault => ({ code, pointer: path, message }));
  return new HttpProblem(422, code, sayOfRuleSets(code, problems.length), { faults });
}

function disagreeing(differences: Agreement['differences']): HttpProblem {
  const sentence = sayOfRuleSets('publish.disagrees', differences.length);
  return new HttpProblem(422, 'publish.disagrees', sentence, { extra: { differences: differences.slice(0, 100) } });
}
