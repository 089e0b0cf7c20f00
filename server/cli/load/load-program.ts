import { check } from '../../../rules/check/index.ts';
import { compile, type Program } from '../../../rules/index.ts';
import { say } from '../messages/say.ts';
import { inputRefusal } from '../refusal.ts';
import { problemLine } from './fault-line.ts';
import { loadDefinition } from './load-definition.ts';

const mostListed = 1000;

/** A definition that is ready to score; refuses with every error of it. */
export async function loadProgram(argument: string): Promise<Program> {
  const definition = await loadDefinition(argument);
  const errors = check(definition).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const listed = errors.slice(0, mostListed).map((problem) => problemLine(argument, problem));
    const more = errors.length - listed.length;
    throw inputRefusal(...listed, ...(more > 0 ? [say('fault.more', more)] : []));
  }
  return compile(definition);
}
