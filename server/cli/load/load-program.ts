import { check } from '../../../rules/check/index.ts';
import { compile, type Program } from '../../../rules/index.ts';
import { Refusal } from '../refusal.ts';
import { problemLine } from './fault-line.ts';
import { loadDefinition } from './load-definition.ts';

/** A definition that is ready to score; refuses with every error of it. */
export async function loadProgram(argument: string): Promise<Program> {
  const definition = await loadDefinition(argument);
  const errors = check(definition).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Refusal(
      1,
      errors.map((problem) => problemLine(argument, problem)),
    );
  return compile(definition);
}
