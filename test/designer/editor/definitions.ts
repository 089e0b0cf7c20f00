import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import example from '../../fixtures/design-example.json' with { type: 'json' };

function definitionOf(id: string): Definition {
  const template = templateNamed(id);
  if (!template) throw new Error(`There is no template ${id}`);
  return template.definition;
}

/** Four stages, 72 indicators, with tests, tables and layout. */
export const suzhou = definitionOf('suzhou');

/** Small, with one of everything. TypeScript widens the texts of a JSON file. */
export const small = example as unknown as Definition;
