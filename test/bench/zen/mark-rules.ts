import type { Scoring } from '../../../schemas/definition.ts';

/** A row of a decision table: the first whose unary test of the value holds gives the mark. An empty test always holds. */
export interface MarkRule {
  readonly when: string;
  readonly mark: string;
}

/** What a value earns, row by row; a missing one falls through to the last row and earns 0. */
export function markRules(scoring: Scoring, value: string, fullMarks: number): readonly MarkRule[] {
  return [...rulesOf(scoring, value, fullMarks), { when: '', mark: '0' }];
}

function rulesOf(scoring: Scoring, value: string, fullMarks: number): readonly MarkRule[] {
  switch (scoring.method) {
    case 'bands':
      return scoring.bands
        .toReversed()
        .map(({ from, mark }, place, { length }) => ({
          when: from === null ? `< ${scoring.bands[1]?.from}` : `>= ${from}`,
          mark: String(mark),
          keep: from !== null || (place === length - 1 && mark > 0),
        }))
        .filter(({ keep }) => keep);
    case 'linear':
      return [
        { when: `>= ${scoring.to}`, mark: String(fullMarks) },
        {
          when: `> ${scoring.from}`,
          mark: `${fullMarks} * (${value} - (${scoring.from})) / ${scoring.to - scoring.from}`,
        },
      ];
    case 'perUnit': {
      const most = scoring.cap ?? fullMarks;
      return [
        { when: `>= ${most / scoring.marksPerUnit}`, mark: String(most) },
        { when: '> 0', mark: `${value} * ${scoring.marksPerUnit}` },
      ];
    }
    case 'steps': {
      const { first, base, step, marksPerStep, cap = fullMarks } = scoring;
      const steps = Array.from({ length: Math.ceil((cap - base) / marksPerStep) + 1 }, (_, count) => count);
      return steps.toReversed().map((count) => ({
        when: `>= ${first + count * step}`,
        mark: String(Math.min(base + count * marksPerStep, cap)),
      }));
    }
    case 'boolean':
      return [{ when: 'true', mark: String(scoring.mark) }];
    case 'lookup':
      return Object.entries(scoring.marks)
        .filter(([, mark]) => mark > 0)
        .map(([text, mark]) => ({ when: JSON.stringify(text), mark: String(mark) }));
    default:
      throw new Error(`${scoring.method} has no decision table here`);
  }
}
