import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { installationKey } from '../../signing/installation-key.ts';
import { knownContent, type RuleSetContent } from '../../signing/known-content.ts';
import { saySigned } from '../../signing/messages.ts';
import { readSignedFile } from '../../signing/read-signed-file.ts';
import type { Signed } from '../../signing/signed-line.ts';
import { askRules } from '../rule-sets/thread/ask-rules.ts';
import { sayOfFiles } from './messages.ts';

export interface CheckedFile {
  readonly content: RuleSetContent;
  readonly fingerprint: string;
  /** This installation has signed it. */
  readonly own: boolean;
}

/** Whose signature is taken: one's own, and that of the key with this fingerprint; or anybody's, to look at the file. */
export type Trust = { readonly fingerprint: string | undefined } | 'anybody';

/** Reads a whole file before anything of it is taken: its signature, whose it is, and every version. Throws HttpProblem. */
export async function checkedFile({ store }: Deps, path: string, trust: Trust): Promise<CheckedFile> {
  const own = await installationKey(store);
  let content: RuleSetContent | undefined;
  const signed = await readSignedFile(
    path,
    (first) => {
      content = ruleSetIn(first);
      if (trust !== 'anybody' && first.publicKey !== own.publicKey) requireTrust(first, content, trust.fingerprint);
      requireNumbers(content);
      return content.versions.map(({ line }) => line.sha256);
    },
    async (line, index) => requireVersion(content, line, index),
  );
  if (typeof signed === 'string')
    throw new HttpProblem(422, `file.${signed}`, sayOfFiles('file.fault', saySigned(signed)));
  if (!content) throw new Error('A signed file has a content');
  return { content, fingerprint: signed.fingerprint, own: signed.publicKey === own.publicKey };
}

function ruleSetIn(signed: Signed): RuleSetContent {
  const known = knownContent(signed);
  if (known?.kind !== 'ruleSet') throw new HttpProblem(422, 'file.otherContent', sayOfFiles('file.otherContent'));
  return known.content;
}

/** Another installation's key says nothing until someone has compared its fingerprint. */
function requireTrust(signed: Signed, content: RuleSetContent, trust: string | undefined): void {
  const { fingerprint } = signed;
  if (trust !== undefined && plain(trust) === plain(fingerprint)) return;
  const code = trust === undefined ? 'file.untrusted' : 'file.otherTrust';
  throw new HttpProblem(409, code, sayOfFiles(code, fingerprint), {
    extra: { signed: { fingerprint, ...summaryOf(content) } },
  });
}

/** What is told of a file before it is taken. */
export function summaryOf({ exportedAt, exportedBy, park, ruleSet, versions }: RuleSetContent) {
  return {
    ...{ exportedAt, exportedBy: exportedBy.name, park: park.name, name: ruleSet.name },
    versions: versions.map(({ number, reason, publishedAt, author }) => ({
      ...{ number, reason, publishedAt },
      author: author.name,
    })),
  };
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(/[\s:]/g, '').toLowerCase();
}

function requireNumbers({ versions }: RuleSetContent): void {
  const isInOrder = versions.every(({ number, contentOf }, index) => number === index + 1 && (contentOf ?? 0) < number);
  if (!isInOrder) throw new HttpProblem(422, 'file.numbers', sayOfFiles('file.numbers'));
}

async function requireVersion(content: RuleSetContent | undefined, line: string, index: number): Promise<void> {
  const version = content?.versions[index];
  if (!version) throw new Error('Lines are those of versions');
  const { hash, problems } = await askRules('take', { definition: line });
  const { number } = version;
  if (problems.length > 0) {
    const faults = problems
      .slice(0, 100)
      .map(({ code, path, message }) => ({ code, pointer: `/versions/${index}${path}`, message }));
    throw new HttpProblem(422, 'file.version', sayOfFiles('file.version', number), { faults });
  }
  if (hash !== version.hash) throw new HttpProblem(422, 'file.versionHash', sayOfFiles('file.versionHash', number));
}
