import { createHash } from 'node:crypto';
import { canonicalText } from '../../../rules/definition-hash.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import { hashOf } from '../rule-sets/thread/hash-of.ts';

/** The first `most` versions of a rule set, each proved to be what was published; others get their turn between them. */
export async function* versionsInOrder(
  store: Store,
  park: string,
  ruleSet: string,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Stored<Version>> {
  const versions = store
    .park(park)
    .versions.stream({ where: [{ field: 'ruleSet', is: ruleSet }], sort: [{ field: 'number' }] });
  for await (const version of versions) {
    if (version.number > most) return;
    if (hashOf(version.definition) !== version.hash)
      throw new HttpProblem(500, 'version.damaged', sayOfRuleSets('version.damaged', version.number));
    yield version;
    await new Promise(setImmediate);
  }
}

/** The line of a version, and what is signed of it. */
export function lineOf({ definition }: Version) {
  const text = canonicalText(definition);
  const heading = { sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
  return { text, heading };
}
