import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKeyPair, pemOf, signatureOf } from '../../../server/signing/ed25519.ts';
import { signedLine } from '../../../server/signing/signed-line.ts';
import { runCli } from '../../server/cli/run-cli.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { parkWithPeople } from '../people.ts';
import { commitRecords, inventedRecords, publish, suzhou, theRuleSet } from '../runs/park-of-records.ts';
import { endOf, scored } from '../runs/run-of.ts';

let server: TestServer;
let folder: string;
let report: Buffer;
let pem: string;

const inFolder = (name: string) => join(folder, name);
const verified = (file: string, ...more: readonly string[]) =>
  runCli(['report', 'verify', inFolder(file), '--lang', 'en', ...more]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-report-'));
  server = await startTestServer();
  const { auditor } = await parkWithPeople(server, 'east');
  const { store } = server.deps;
  const ruleSet = { id: theRuleSet, name: { 'zh-CN': '规则' }, archived: false, by: 'x', origin: null };
  await store.park('east').ruleSets.insert({ ...ruleSet, createdAt: new Date().toISOString() });
  await publish(store, 'east', suzhou);
  await commitRecords(store, 'east', inventedRecords(12, 1));
  const run = await scored(server.deps, 'east');
  const { body } = await auditor.post(`/parks/east/runs/${run.id}/rechecks`);
  const { result } = await endOf(server.deps, body.id);
  const { recheck } = result as { readonly recheck: string };
  report = (await auditor.get(`/parks/east/runs/${run.id}/rechecks/${recheck}/report`)).bytes;
  pem = (await auditor.get('/installation/key')).body.pem;
  await writeFile(inFolder('report.json'), report);
  await writeFile(inFolder('key.pem'), pem);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('by the installation’s key, the report is proved without a server, and says what it proves', async () => {
  const { code, out, err } = await verified('report.json', '--key', inFolder('key.pem'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /report\.json: Not a byte was changed since it was signed, and it was signed by the key that you gave: [0-9a-f ]{71}\.\n/,
  );
  expect(out).toMatch(
    /Re-check of all 12 enterprises of the run 2025 by version 1 of "规则", park "园区 east", on .* by auditor-east\.\n/,
  );
  expect(out).toMatch(/It agreed to the last bit: .* \(\d+ values\)/);
  expect(out).not.toContain('does not prove who');
});

test('without a key it says that nobody has proved who signed', async () => {
  const { code, out } = await verified('report.json');
  expect(code).toBe(0);
  expect(out).toContain('That key is only the one in the file itself: this does not prove who signed it.');
});

test('in Chinese', async () => {
  const { code, out } = await runCli(['report', 'verify', inFolder('report.json'), '--lang', 'zh-CN']);
  expect(code).toBe(0);
  expect(out).toContain('不能证明由谁签名');
});

test('another key is refused', async () => {
  await writeFile(inFolder('other.pem'), pemOf(newKeyPair().publicKey));
  const { code, out, err } = await verified('report.json', '--key', inFolder('other.pem'));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('It is signed by another key');
});

test('a report in which the outcome was turned round, or that breaks off, is refused', async () => {
  await writeFile(inFolder('turned.json'), report.toString('utf8').replace('"agrees":true', '"agrees":false'));
  expect(await verified('turned.json')).toMatchObject({ code: 1, err: expect.stringContaining('was changed after') });
  await writeFile(inFolder('short.json'), report.subarray(0, -200));
  expect(await verified('short.json')).toMatchObject({ code: 1, err: expect.stringContaining('is not whole') });
  await writeFile(inFolder('twice.json'), Buffer.concat([report, report]));
  expect(await verified('twice.json')).toMatchObject({ code: 1 });
});

test('what somebody signed that is no report is refused, whatever is in it', async () => {
  const { publicKey, privateKey } = newKeyPair();
  const key = { publicKey, fingerprint: '', createdAt: '', sign: (text: string) => signatureOf(text, privateKey) };
  for (const kind of ['recheck', 'ruleSet'] as const) {
    await writeFile(inFolder('odd.json'), `${signedLine(kind, { agrees: true, differences: {} }, key)}\n`);
    expect(await verified('odd.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing that this program knows'),
    });
  }
});

test('a wrong command line is told apart from a wrong file', async () => {
  expect((await runCli(['report', 'verify'])).code).toBe(2);
  expect((await runCli(['report', 'mend', 'x'])).code).toBe(2);
  expect((await verified('absent.json')).code).toBe(2);
  expect((await verified('report.json', '--key', inFolder('report.json'))).code).toBe(2);
  await writeFile(inFolder('any.bin'), Buffer.from([0xff, 0xfe, 0, 10]));
  expect(await verified('any.bin')).toMatchObject({
    code: 1,
    err: expect.stringContaining('nothing that Canopy has signed'),
  });
});
