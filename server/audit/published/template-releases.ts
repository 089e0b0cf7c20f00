import { sayPublished } from './messages.ts';
import type { PublishedKind } from './published-kind.ts';

const subjects = /^templates\/([0-9a-z]+)(?:\/releases\/(\d+))?$/;

/** The first release is told of together with its template. */
const subjectOf = (template: string, number: number) =>
  number === 1 ? `templates/${template}` : `templates/${template}/releases/${number}`;

/** The releases of the templates that a park has published. */
export const publishedReleases: PublishedKind = {
  isSubject: (subject) => subjects.test(subject),
  nameOf(subject) {
    const [, template = '', number = '1'] = subjects.exec(subject) ?? [];
    return sayPublished('release', { 'zh-CN': template }, Number(number));
  },
  async *of({ platform }, park) {
    const own = platform.templates.stream({ where: [{ field: 'park', is: park }], only: ['name'] });
    for await (const { id: template, name } of own) {
      const where = [{ field: 'template' as const, is: template }];
      for await (const { id, number, hash, definition } of platform.templateReleases.stream({ where }))
        yield {
          ...{ subject: subjectOf(template, number), unnumbered: `templates/${template}` },
          ...{ name: sayPublished('release', name, number), hash, definition },
          ...{ headingHash: null, isRetired: false },
          isItself: id === `${template}.${number}`,
        };
    }
  },
};
