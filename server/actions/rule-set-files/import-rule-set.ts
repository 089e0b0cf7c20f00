import type { Definition } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import { headingHash } from '../../audit/published/heading-hash.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { RuleSetContent } from '../../signing/known-content.ts';
import { linesOf } from '../../signing/lines-of-file.ts';
import { mostBytesOfLine } from '../../signing/read-signed-file.ts';
import type { ImportedRuleSet, Version } from '../../storage/documents/rule-sets.ts';
import type { New } from '../../storage/port.ts';
import { type RuleSetAnswer, ruleSetAnswer } from '../rule-sets/rule-set-answer.ts';
import { checkedFile } from './checked-file.ts';
import { fileHashOf } from './export-rule-set.ts';
import { importedFrom } from './imported-from.ts';
import { sayOfFiles } from './messages.ts';

export interface ImportWish {
  readonly path: string;
  readonly trust?: string;
  readonly again?: boolean;
  readonly name?: string;
}

/**
 * Makes a new rule set of an exported one, with its versions under their numbers. Nothing of it is seen before all is
 * stored: the rule set itself comes last.
 */
export async function importRuleSet(
  deps: Deps,
  caller: Caller,
  park: string,
  wish: ImportWish,
): Promise<RuleSetAnswer> {
  const { store, audit, newId, now } = deps;
  const { content, fingerprint } = await checkedFile(deps, wish.path, { fingerprint: wish.trust });
  const lines = linesOf(wish.path, mostBytesOfLine);
  const { value: first = '' } = await lines.next();
  const imported = markOf(content, fingerprint, fileHashOf(first));
  if (!wish.again) await requireNew(deps, park, imported);
  const id = newId();
  const name: Text = wish.name === undefined ? content.ruleSet.name : { 'zh-CN': wish.name };
  const fact = {
    ...{ park, action: 'ruleSet.import', subject: `rule-sets/${id}`, afterHash: imported.fileHash },
    details: { name: name['zh-CN'], versions: content.versions.length, fingerprint },
  };
  return audit.around(caller, fact, async () => {
    const { drafts, ruleSets } = store.park(park);
    const at = now().toISOString();
    const by = caller.person;
    let last: Version | undefined;
    for (const version of content.versions) {
      const { value: line } = await lines.next();
      if (line === undefined) throw new Error('The file was whole a moment ago');
      last = await take(deps, caller, park, versionOf(id, by, at, version, JSON.parse(line) as Definition), version);
    }
    if (!last) throw new Error('A file has a version');
    const { definition, hash } = last;
    await drafts.insert({ id, definition, hash, savedAt: at, by, contributors: [{ person: by, revision: 1 }] });
    const ruleSet = { id, name, archived: false, createdAt: at, by, origin: null, imported };
    return { result: await ruleSetAnswer(deps, park, await ruleSets.insert(ruleSet)) };
  });
}

type SignedVersion = RuleSetContent['versions'][number];

function versionOf(
  ruleSet: string,
  by: string,
  at: string,
  signed: SignedVersion,
  definition: Definition,
): New<Version> {
  const { number, hash, reason, effective, contentOf, author, publisher, publishedAt, reviewers, imported } = signed;
  return {
    ...{ id: `${ruleSet}.${number}`, ruleSet, number, hash, definition, reason, effective, contentOf },
    ...{ author: by, publisher: by, publishedAt: at, review: null, reviewers: [], draftRevision: 1 },
    // Imported from where it had been imported, it keeps who published it first.
    imported: imported ?? {
      ...{ author: author.name, publisher: publisher.name, publishedAt },
      reviewers: reviewers.map(({ name, at: when }) => ({ name, at: when })),
    },
  };
}

/** Each version has its entry in the audit, as if it had been published here. */
async function take(
  { store, audit }: Deps,
  caller: Caller,
  park: string,
  version: New<Version>,
  { retired }: SignedVersion,
): Promise<Version> {
  const { id, ruleSet, number, hash, reason, author, publishedAt } = version;
  const fact = {
    ...{ park, action: 'version.import', subject: `rule-sets/${ruleSet}/versions/${number}`, afterHash: hash, reason },
    details: { retired: retired !== null, headingHash: headingHash(version) },
  };
  return audit.around(caller, fact, async () => {
    const { versions, retirements } = store.park(park);
    await versions.append(version);
    if (retired) await retirements.append({ id, ruleSet, number, by: author, at: publishedAt, reason: retired.reason });
    return { result: version };
  });
}

function markOf(content: RuleSetContent, fingerprint: string, fileHash: string): ImportedRuleSet {
  const { park, ruleSet, exportedAt, exportedBy, versions } = content;
  const { id, origin } = ruleSet;
  const file = { fileHash, exportedAt, exportedBy: exportedBy.name, versions: versions.length };
  return { fingerprint, park, ruleSet: id, origin, ...file };
}

async function requireNew(deps: Deps, park: string, { fileHash }: ImportedRuleSet): Promise<void> {
  const known = await importedFrom(deps, park, fileHash);
  if (known)
    throw new HttpProblem(409, 'file.again', sayOfFiles('file.again', known.name['zh-CN']), {
      extra: { ruleSet: known },
    });
}
