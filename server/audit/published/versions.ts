import type { Text } from '../../../schemas/text.ts';
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
    const { versions, ruleSets } = store.park(park);
    const names = new Map<string, Text>();
    const nameOf = async (ruleSet: string) => {
      const name = names.get(ruleSet) ?? (await ruleSets.get(ruleSet))?.name ?? { 'zh-CN': ruleSet };
      names.set(ruleSet, name);
      return name;
    };
    for await (const { id, ruleSet, number, hash, definition } of versions.stream())
      yield {
        subject: `rule-sets/${ruleSet}/versions/${number}`,
        unnumbered: `rule-sets/${ruleSet}/versions`,
        name: sayPublished('version', await nameOf(ruleSet), number),
        ...{ hash, definition },
        isItself: id === `${ruleSet}.${number}`,
      };
  },
};
