import { compile, type Program } from '../../rules/index.ts';
import { templateNamed } from '../../rules/templates/index.ts';
import type { Definition, Field } from '../../schemas/definition.ts';
import { fieldsRead } from '../../server/cli/load/fields-read.ts';

/** The template as a park clones it. */
export const suzhou: Definition = definitionOf('suzhou');
/** Without its applications, which come after the score: the other engines have nothing like them. */
export const suzhouScore: Definition = { ...suzhou, applications: [] };
export const suzhouProgram: Program = compile(suzhouScore);

const read = fieldsRead(compile(suzhou));
/** Those that its formulas and conditions read, as the command line keeps them. */
export const suzhouFields: readonly Field[] = suzhou.fields.filter(({ id }) => read.has(id));

function definitionOf(id: string): Definition {
  const template = templateNamed(id);
  if (!template) throw new Error(`There is no template ${id}`);
  return template.definition;
}
