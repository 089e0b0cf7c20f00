import { readTemplate } from '../../templates/read-templates.ts';
import { sayOfCompare } from '../messages.ts';
import type { SideReader } from './side-reader.ts';

/** A template that comes with the program. */
export const templateSide: SideReader = {
  form: /^template:(?<name>[A-Za-z][A-Za-z0-9_]{0,63})$/,

  async read(_deps, _caller, { name }) {
    const { definition, definitionHash } = readTemplate(name);
    return {
      ...{ side: `template:${name}`, kind: 'template', ruleSet: null, version: null, definition },
      hash: definitionHash,
      label: sayOfCompare('side.template', definition.name),
      ...{ authors: [], reviewers: [], reason: null, at: null, effective: null, origin: null },
    };
  },
};
