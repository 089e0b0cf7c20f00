import { knownRuleSet } from '../../rule-sets/known-rule-set.ts';
import { knownVersion } from '../../rule-sets/read-version.ts';
import { sayOfCompare } from '../messages.ts';
import { peopleNamed } from './people-named.ts';
import type { SideReader } from './side-reader.ts';

export const versionSide: SideReader = {
  form: /^((?<ruleSet>[0-9a-z]{26}):)?(?<name>[1-9]\d{0,8})$/,

  async read(deps, _caller, { park, ruleSet: id, name }) {
    const { name: called, origin } = await knownRuleSet(deps, park, id);
    const version = await knownVersion(deps, park, id, Number(name));
    const { definition, hash, number, author, reviewers, reason, publishedAt, effective } = version;
    return {
      ...{ side: `${id}:${number}`, kind: 'version', ruleSet: id, version: number, definition, hash },
      label: sayOfCompare('side.version', called, number),
      authors: await peopleNamed(deps, [author]),
      reviewers: await peopleNamed(
        deps,
        reviewers.map(({ person }) => person),
      ),
      ...{ reason, at: publishedAt, effective, origin },
    };
  },
};
