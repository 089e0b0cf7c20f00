import { knownRuleSet } from '../../rule-sets/known-rule-set.ts';
import { knownTemplate, nameOf, visibleTemplate, wantedRelease } from '../../templates/known-template.ts';
import { sayOfCompare } from '../messages.ts';
import type { SideReader } from './side-reader.ts';

/** A release of a template, the latest where none is named: one that the park may clone, or that the rule set follows. */
export const templateSide: SideReader = {
  form: /^template:(?<name>[A-Za-z0-9][A-Za-z0-9_]{0,63}(@[1-9]\d{0,8})?)$/,

  async read(deps, _caller, { park, ruleSet, name }) {
    const [id = '', number] = name.split('@');
    const { origin } = await knownRuleSet(deps, park, ruleSet);
    const followed = origin?.template === id ? await knownTemplate(deps, id) : undefined;
    const template = followed ?? (await visibleTemplate(deps, id, park));
    const release = await wantedRelease(deps, template, number === undefined ? undefined : Number(number));
    return {
      ...{ side: `template:${id}@${release.number}`, kind: 'template', ruleSet: null, version: null },
      ...{ definition: release.definition, hash: release.hash },
      label: sayOfCompare('side.template', nameOf(template), release.number),
      ...{ authors: [], reviewers: [], reason: release.notes === '' ? null : release.notes },
      ...{ at: release.at, effective: null, origin: null },
    };
  },
};
