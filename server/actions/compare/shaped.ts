import { fitToShape } from '../../../rules/check/shape/fit-to-shape.ts';
import { isSame } from '../../../rules/document/same.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import { validateDefinition } from '../../../schemas/validate.ts';
import { HttpProblem } from '../../http/problem.ts';
import { sayOfCompare } from './messages.ts';

const mostListed = 100;

/** A draft as a definition. It may have errors of any other sort: only what has no meaning by its shape is refused. */
export function shaped(draft: unknown): Definition {
  // Not known to be one yet: fitting takes any shape, whatever its parameter says.
  const definition = draft as Definition;
  const fitted = fitToShape(definition);
  if (fitted.problems.length === 0 && isSame(fitted.definition, withoutLayout(definition))) return definition;
  const problems = fitted.problems.length > 0 ? fitted.problems : unknownKeys(draft);
  const faults = problems.slice(0, mostListed).map(({ code, path, message }) => ({ code, pointer: path, message }));
  throw new HttpProblem(422, 'compare.shape', sayOfCompare('compare.shape'), { faults });
}

/** It never counts. */
function withoutLayout({ layout: _layout, ...content }: Definition): object {
  return content;
}

/** What is of the right shape but for keys that a definition has not. */
function unknownKeys(draft: unknown): readonly Problem[] {
  const validated = validateDefinition(draft);
  return validated.ok ? [] : validated.problems;
}
