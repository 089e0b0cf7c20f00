import { compile, type Program } from '../../rules/index.ts';
import { templateNamed } from '../../rules/templates/index.ts';
import type { Definition } from '../../schemas/definition.ts';

/** The template as a park clones it. */
export const suzhou: Definition = definitionOf('suzhou');
/** Without its applications, which come after the score: the other engines have nothing like them. */
export const suzhouScore: Definition = { ...suzhou, applications: [] };
export const suzhouProgram: Program = compile(suzhouScore);

function definitionOf(id: string): Definition {
  const template = templateNamed(id);
  if (!template) throw new Error(`There is no template ${id}`);
  return template.definition;
}
