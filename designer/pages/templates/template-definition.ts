import type { Definition } from '../../../schemas/definition.ts';
import type { Template } from '../../api/answers.ts';

/** The server gives away only what it has checked. */
export function templateDefinition({ definition }: Template): Definition {
  return definition as unknown as Definition;
}
