import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../actions/rule-sets/thread/hash-of.ts';
import { fingerprintOf, pemOf, publicKeyIn } from '../../signing/ed25519.ts';
import { findInstallationKey } from '../../signing/installation-key.ts';
import { type KnownContent, knownContent, linesIn } from '../../signing/known-content.ts';
import { saySigned } from '../../signing/messages.ts';
import { readSignedFile } from '../../signing/read-signed-file.ts';
import { openStore } from '../../storage/open-store.ts';
import type { Command, Context } from '../command.ts';
import { requireFile } from '../load/require-file.ts';
import { say } from '../messages/report-command.ts';
import { printSigned } from '../output/print-signed.ts';
import { inputRefusal, usageRefusal } from '../refusal.ts';
import { readStoreSettings } from '../serve/read-settings.ts';

export const report: Command = {
  name: 'report',
  usage: say('report.usage'),
  args: ['verify|key', '[FILE]'],
  options: {
    key: { type: 'string', placeholder: 'PUBLIC.pem', help: say('report.keyFile') },
    data: { type: 'string', placeholder: 'FOLDER', help: say('report.data') },
  },
  async run(context) {
    if (context.arg(0) === 'verify') return verify(context);
    if (context.arg(0) === 'key') return printKey(context);
    throw usageRefusal(say('report.action', context.arg(0)));
  },
};

/** Needs nothing but the file: no store, no server, no network. */
async function verify({ arg, argCount, option, terminal }: Context): Promise<0 | 1> {
  if (argCount < 2) throw usageRefusal(say('report.noFile'));
  const file = arg(1);
  await requireFile(file);
  const wanted = await wantedKey(option('key'));
  const hashes: (string | null)[] = [];
  const signed = await readSignedFile(file, linesIn, async (line) => {
    hashes.push(hashOfLine(line));
  });
  if (typeof signed === 'string') throw inputRefusal(say('report.fault', file, saySigned(signed)));
  const { publicKey, fingerprint } = signed;
  if (wanted !== undefined && wanted !== publicKey)
    throw inputRefusal(say('report.otherKey', file, fingerprint, fingerprintOf(wanted)));
  const known = knownContent(signed);
  if (!known) throw inputRefusal(say('report.unknownContent', file));
  if (!areAllThemselves(known, hashes)) throw inputRefusal(say('report.fault', file, saySigned('otherLine')));
  terminal.print(say(wanted === undefined ? 'report.provedOwn' : 'report.proved', file, fingerprint));
  printSigned(known, terminal);
  if (wanted === undefined) terminal.print(say('report.noOrigin'));
  return 0;
}

/** Undefined: whoever signed. */
async function wantedKey(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  await requireFile(path);
  const key = publicKeyIn(await readFile(path, 'utf8'));
  if (key === undefined) throw usageRefusal(say('report.notPem', path));
  return key;
}

function hashOfLine(line: string): string | null {
  try {
    return hashOf(JSON.parse(line));
  } catch {
    return null;
  }
}

function areAllThemselves(known: KnownContent, hashes: readonly (string | null)[]): boolean {
  return known.kind !== 'ruleSet' || known.content.versions.every(({ hash }, index) => hash === hashes[index]);
}

async function printKey({ option, environment, terminal }: Context): Promise<0> {
  const { dataFolder, mongoUri } = readStoreSettings(environment, option);
  const file = join(dataFolder, 'canopy.sqlite');
  // Opening one would make it.
  if (mongoUri === undefined && !existsSync(file)) throw inputRefusal(say('report.noStore', file));
  const store = await openStore({ dataFolder, ...(mongoUri === undefined ? {} : { mongoUri }) });
  try {
    const key = await findInstallationKey(store);
    if (!key) throw inputRefusal(say('report.noKey'));
    for (const line of pemOf(key.publicKey).trimEnd().split('\n')) terminal.print(line);
    // Beside the key, so that the output itself is the file that --key takes.
    terminal.warn(say('report.fingerprint', key.fingerprint));
  } finally {
    await store.close();
  }
  return 0;
}
