import type { Definition } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Program } from './program.ts';
import { resolve } from './resolve.ts';

/** A definition that can't be run. */
export class DefinitionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
    this.problems = problems;
  }
}

/** Resolves a definition that is to be run. Throws a DefinitionError where something in it can't be resolved. */
export function compile(definition: Definition): Program {
  const { program, problems } = resolve(definition);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DefinitionError(errors);
  return program;
}
