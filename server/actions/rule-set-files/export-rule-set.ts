import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { installationKey } from '../../signing/installation-key.ts';
import { signedLine } from '../../signing/signed-line.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { contentOf } from './content-of.ts';
import { lineOf, versionsInOrder } from './lines-of-versions.ts';

export interface RuleSetFile {
  readonly fileName: string;
  readonly plainName: string;
  send(to: Writable, signal: AbortSignal): Promise<void>;
}

/** A rule set with all its versions as a signed file. Who takes it is written down before the first byte. */
export async function exportRuleSet(deps: Deps, caller: Caller, park: string, id: string): Promise<RuleSetFile> {
  const { store } = deps;
  const ruleSet = await knownRuleSet(deps, park, id);
  const content = await contentOf(deps, caller, park, ruleSet);
  const first = signedLine('ruleSet', content, await installationKey(store));
  const versions = content.versions.length;
  await deps.audit.note(caller, {
    ...{ park, action: 'ruleSet.export', subject: `rule-sets/${id}` },
    ...{ afterHash: fileHashOf(first), details: { versions } },
  });
  async function* lines() {
    yield `${first}\n`;
    for await (const version of versionsInOrder(store, park, id, versions)) yield `${lineOf(version).text}\n`;
  }
  return {
    fileName: `${ruleSet.name['zh-CN'].replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '_').slice(0, 80)}-v${versions}.canopy`,
    plainName: `rule-set-v${versions}.canopy`,
    send: (to, signal) => pipeline(Readable.from(lines()), to, { signal }),
  };
}

/** What names a file: all of it follows from its first line. */
export function fileHashOf(firstLine: string): string {
  return createHash('sha256').update(firstLine).digest('hex');
}
