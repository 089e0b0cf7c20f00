import { definitionHash } from '../../../rules/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { TestServer } from '../harness.ts';
import type { People } from '../people.ts';

export interface PublishedSet {
  readonly id: string;
  readonly path: string;
}

/** A rule set of a park with these versions, appended as publishing leaves them, and a draft of any shape. */
export async function publishedSet(
  { deps }: TestServer,
  { administrator }: People,
  park: string,
  versions: readonly Definition[],
  draft: unknown = versions.at(-1),
): Promise<PublishedSet> {
  const { body } = await administrator.post(`/parks/${park}/rule-sets`, { definition: draft });
  const { person } = (await administrator.get('/session')).body;
  for (const [index, definition] of versions.entries()) {
    const number = index + 1;
    await deps.store.park(park).versions.append({
      ...{ id: `${body.id}.${number}`, ruleSet: body.id, number, definition, hash: definitionHash(definition) },
      ...{ author: person, publisher: person, reason: `版本 ${number}`, effective: null, review: null, reviewers: [] },
      ...{ contentOf: null, draftRevision: 1, publishedAt: `2026-0${number}-01T00:00:00.000Z` },
    });
  }
  return { id: body.id, path: `/parks/${park}/rule-sets/${body.id}` };
}
