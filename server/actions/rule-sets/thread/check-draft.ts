import { check } from '../../../../rules/check/index.ts';
import type { Definition } from '../../../../schemas/definition.ts';
import type { Problem } from '../../../../schemas/problem.ts';
import { validateDefinition } from '../../../../schemas/validate.ts';
import type { Asked, Checked } from './asked.ts';
import { hashOf } from './hash-of.ts';

const mostListed = 1000;

export function checkDraft({ definition: text }: Asked['check']): Checked {
  const definition = JSON.parse(text) as Definition;
  const problems = allProblems(definition);
  const errors = errorsOf(problems);
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return {
    hash: hashOf(definition),
    errors: errors.length,
    warnings: warnings.length,
    problems: problems.length > mostListed ? [...errors, ...warnings].slice(0, mostListed) : problems,
  };
}

/** What is wrong by the shape's letter, such as a key that there is not, stands behind what `check` finds. */
function allProblems(definition: Definition): readonly Problem[] {
  const found = check(definition);
  const validated = validateDefinition(definition);
  if (validated.ok) return found;
  const told = new Set(errorsOf(found).map(({ path }) => path));
  return [...found, ...validated.problems.filter(({ path }) => !told.has(path))];
}

export function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}
