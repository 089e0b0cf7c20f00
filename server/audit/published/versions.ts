import type { Text } from '../../../schemas/text.ts';
import { headingHash } from './heading-hash.ts';
import { sayPublished } from './messages.ts';
import type { PublishedKind } from './published-kind.ts';

const subjects = /^rule-sets\/([0-9a-z]+)\/versions\/(\d+)$/;

/** The versions of a park's rule sets. */
export const publishedVersions: PublishedKind = {
  isSubject: (subject) => subjects.test(subject),
  nameOf(subject) {
    const [, ruleSet = '', number = ''] = subjects.exec(subject) ?? [];
    return sayPublished('version', { 'zh-CN': ruleSet }, Number(number));
  },
  async *of(store, park) {
    const { versions, ruleSets, retirements } = store.park(park);
    const names = new Map<string, Text>();
    const nameOf = async (ruleSet: string) => {
      const name = names.get(ruleSet) ?? (await ruleSets.get(ruleSet))?.name ?? { 'zh-CN': ruleSet };
      names.set(ruleSet, name);
      return name;
    };
    for await (const version of versions.stream()) {
      const { id, ruleSet, number, hash, definition } = version;
      yield {
        subject: `rule-sets/${ruleSet}/versions/${number}`,
        unnumbered: `rule-sets/${ruleSet}/versions`,
        name: sayPublished('version', await nameOf(ruleSet), number),
        ...{ hash, definition, headingHash: headingHash(version) },
        isRetired: (await retirements.get(id)) !== undefined,
        isItself: id === `${ruleSet}.${number}`,
      };
    }
  },
};
