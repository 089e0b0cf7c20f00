import type { Definition } from '../../schemas/definition.ts';
import fastgrowth from './fastgrowth.json' with { type: 'json' };
import innovativesme from './innovativesme.json' with { type: 'json' };
import kunshan from './kunshan.json' with { type: 'json' };
import suzhou from './suzhou.json' with { type: 'json' };
import techsme from './techsme.json' with { type: 'json' };
import torch from './torch.json' with { type: 'json' };

/** A definition that other parks clone. */
export interface Template {
  readonly id: string;
  /** Goes up by one whenever the definition changes: rule sets that were cloned from it are told. */
  readonly release: number;
  readonly definition: Definition;
}

export const templates: readonly Template[] = [
  template('torch', torch),
  template('suzhou', suzhou),
  template('kunshan', kunshan),
  template('techsme', techsme),
  template('innovativesme', innovativesme),
  template('fastgrowth', fastgrowth),
];

export function templateNamed(id: string): Template | undefined {
  return templates.find((one) => one.id === id);
}

/** TypeScript widens the texts of a JSON file; a test holds every template against the definition's rules instead. */
function template(id: string, json: { readonly formatVersion: number }): Template {
  return { id, release: 1, definition: json as Definition };
}
