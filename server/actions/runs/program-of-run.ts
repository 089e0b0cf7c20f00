import { compile } from '../../../rules/index.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { Deps } from '../../deps.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';

/** Versions never change, so a compiled one can be kept; the last few are enough. */
const compiled = new Map<string, Program>();
const mostCompiled = 8;

/** The version that a run scored with. */
export async function programOf({ store }: Pick<Deps, 'store'>, park: string, run: FinishedRun): Promise<Program> {
  const known = compiled.get(run.definitionHash);
  if (known) return known;
  const { definition } = (await store.park(park).versions.get(`${run.ruleSet}.${run.version}`)) as Version;
  const program = compile(definition);
  compiled.set(run.definitionHash, program);
  if (compiled.size > mostCompiled) compiled.delete(compiled.keys().next().value ?? '');
  return program;
}
