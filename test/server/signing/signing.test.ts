import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../../rules/definition-hash.ts';
import { chainedLog } from '../../../server/audit/chained-log.ts';
import { newId } from '../../../server/new-id.ts';
import { newKeyPair, pemOf, publicKeyIn, signatureOf } from '../../../server/signing/ed25519.ts';
import {
  findInstallationKey,
  installationKey,
  requireInstallationKey,
} from '../../../server/signing/installation-key.ts';
import { readSignedFile } from '../../../server/signing/read-signed-file.ts';
import { readSigned, signedLine } from '../../../server/signing/signed-line.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { startTestServer } from '../../api/harness.ts';
import { missingMongo, startMongo } from '../../mongo/start-mongo.ts';
import { runCli } from '../cli/run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-signing-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = () => new Date();

function key() {
  const { publicKey, privateKey } = newKeyPair();
  const sign = (text: string) => signatureOf(text, privateKey);
  return { publicKey, fingerprint: '', createdAt: '', sign };
}

async function read(content: string | Buffer) {
  const file = join(folder, 'signed');
  await writeFile(file, content);
  return readSignedFile(file);
}

describe('a signed line', () => {
  const own = key();
  const line = signedLine('recheck', { total: 88.5, name: '企业', list: [1, null, true], gone: undefined }, own);

  test('is canonical JSON, and is read by the key that it names', async () => {
    expect(line).toBe(canonicalText(JSON.parse(line)));
    expect(readSigned(line)).toMatchObject({ kind: 'recheck', publicKey: own.publicKey });
    expect(await read(`${line}\n`)).toMatchObject({ content: { total: 88.5, name: '企业', list: [1, null, true] } });
  });

  test('a byte that is changed, left out or put in anywhere is found', async () => {
    const bytes = Buffer.from(`${line}\n`);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
      const longer = Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)]);
      for (const tampered of [changed, shorter, longer])
        expect(typeof (await read(tampered)), `byte ${at}`).toBe('string');
    }
  });

  test('cut off anywhere, it is not whole', async () => {
    for (const length of [60, 100, line.length - 1, line.length])
      expect(await read(Buffer.from(line).subarray(0, length))).toBe('truncated');
  });

  test('of another key is no proof of this one: the signature of one beside the key of the other is found', () => {
    const { signature: _signature, ...signed } = JSON.parse(line);
    const foreign = { ...signed, publicKey: key().publicKey };
    const beside = canonicalText({ ...foreign, signature: own.sign(canonicalText(foreign)) });
    expect(readSigned(beside)).toBe('signature');
  });

  test.each([
    ['no JSON', 'canopy', 'notSigned'],
    ['nothing', '', 'notSigned'],
    ['another JSON', '{"a":1}', 'notSigned'],
    ['a list', '[]', 'notSigned'],
    ['a newer form', canonicalText({ format: 'canopy-signed', formatVersion: 2 }), 'newer'],
    ['no signature', canonicalText({ format: 'canopy-signed', formatVersion: 1 }), 'signature'],
    ['spaces', line.replace('"kind":', '"kind": '), 'notCanonical'],
    ['a key twice', line.replace('"kind":"recheck"', '"kind":"recheck","kind":"recheck"'), 'notCanonical'],
    ['a mark before it', `\uFEFF${line}`, 'notCanonical'],
    ['deep nesting', `{"format":"canopy-signed","content":${'['.repeat(100_000)}`, 'notSigned'],
  ])('%s is none', (_what, text, why) => {
    expect(readSigned(text)).toBe(why);
  });

  test('half a character, as someone may have typed it, does not keep anything from being signed', () => {
    const half = signedLine('recheck', { name: 'a\uD800b' }, own);
    expect(readSigned(half)).toMatchObject({ content: { name: 'a\uFFFDb' } });
  });
});

test('a public key is known in PEM form; another kind of key, or none, is not', () => {
  const { publicKey, privateKey } = newKeyPair();
  expect(publicKeyIn(pemOf(publicKey))).toBe(publicKey);
  expect(publicKeyIn('no key')).toBeUndefined();
  expect(publicKeyIn(pemOf(privateKey))).toBeUndefined();
});

describe('the key of an installation', () => {
  test('of many that want it at once one makes it, and all have that one', async () => {
    const dataFolder = await mkdtemp(join(folder, 'race-'));
    const store = await openStore({ dataFolder });
    const audit = chainedLog({ store, server: 'one', now, newId });
    await Promise.all(Array.from({ length: 8 }, () => requireInstallationKey({ store, audit, now })));
    const { publicKey } = await installationKey(store);
    await requireInstallationKey({ store, audit, now });
    expect((await findInstallationKey(store))?.publicKey).toBe(publicKey);
    const entries = await store.platform.audit.find({
      where: [{ field: 'action', is: 'installation.makeKey' }],
      limit: 10,
    });
    expect(entries).toHaveLength(1);
    await store.close();
  });

  const why = missingMongo();
  test.skipIf(why !== undefined)('two servers that start on one store have one', async () => {
    const mongo = await startMongo();
    const mongoUri = mongo.newDatabase();
    const servers = await Promise.all([startTestServer({ mongoUri }), startTestServer({ mongoUri })]);
    const keys = await Promise.all(servers.map(({ deps }) => installationKey(deps.store)));
    expect(keys[0]?.publicKey).toBe(keys[1]?.publicKey);
    await Promise.all(servers.map((one) => one.close()));
    await mongo.stop();
  });

  test('a backup takes it along, and the command prints its public half', async () => {
    const dataFolder = await mkdtemp(join(folder, 'kept-'));
    const server = await startTestServer({ dataFolder });
    const { publicKey, fingerprint } = await installationKey(server.deps.store);
    await server.close();
    const file = join(folder, 'backup.gz');
    expect(await runCli(['backup', file, '--data', dataFolder])).toMatchObject({ code: 0 });
    const restored = join(folder, 'restored');
    expect(await runCli(['restore', file, '--data', restored])).toMatchObject({ code: 0 });
    const { code, out, err } = await runCli(['report', 'key', '--data', restored, '--lang', 'en']);
    expect({ code, key: publicKeyIn(out) }).toEqual({ code: 0, key: publicKey });
    expect(err).toBe(`Fingerprint (SHA-256): ${fingerprint}\n`);
    expect(await runCli(['report', 'key', '--data', join(folder, 'none')])).toMatchObject({ code: 1 });
  });
});
