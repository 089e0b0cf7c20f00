import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '../../../server/backup/write-backup.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { runCli } from '../cli/run-cli.ts';

let folder: string;
let whole: Buffer;
let lines: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-damaged-'));
  const store = await openStore({ dataFolder: join(folder, 'from') });
  const at = '2026-01-01T00:00:00.000Z';
  for (let index = 0; index < 3000; index++) {
    const name = { 'zh-CN': createHash('sha256').update(`${index}`).digest('base64') };
    await store.platform.parks.insert({ id: `park${index}`, name, createdAt: at, by: 'someone' });
  }
  const file = join(folder, 'whole.gz');
  await writeBackup(store, { file, head: { createdAt: at, program: '1.0.0', schemaVersion: 1 } });
  await store.close();
  whole = await readFile(file);
  lines = gunzipSync(whole).toString('utf8').trimEnd().split('\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const zipped = (some: readonly string[]) => gzipSync(`${some.join('\n')}\n`);

/** With a checksum that is right: as somebody would forge one. */
function signed(some: readonly string[]): Buffer {
  const text = `${some.join('\n')}\n`;
  const counts: Record<string, number> = {};
  for (const line of some.slice(1)) {
    const { c } = JSON.parse(line) as { readonly c: string };
    counts[c] = (counts[c] ?? 0) + 1;
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  return gzipSync(`${text}${JSON.stringify({ counts, sha256 })}\n`);
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 0x10;
  return copy;
}

const [header, documents] = [() => lines[0] as string, () => lines.slice(1, -1)];

test.each([
  ['is empty', () => Buffer.alloc(0), /cut off after line 0|it is empty/],
  ['is no gzip', () => Buffer.from('enterpriseId,name\n1,2\n'), /no backup of Canopy: it is not gzipped/],
  ['is gzip of something else', () => gzipSync('{"hello":1}\n'), /no backup of Canopy: its first line/],
  ['is gzip of no text', () => gzipSync(Buffer.from([1, 2, 3, 10, 255])), /no backup of Canopy: its first line/],
  ['lost its end', () => whole.subarray(0, whole.length - 5000), /cut off after line \d{2,}/],
  ['lost its last byte', () => whole.subarray(0, whole.length - 1), /cut off after line 3002/],
  ['has its first half', () => whole.subarray(0, whole.length >> 1), /cut off after line \d{3,}/],
  ['lost its last line', () => zipped(lines.slice(0, -1)), /cut off after line 3001/],
  [
    'lost a line',
    () => zipped([...lines.slice(0, 7), ...lines.slice(8)]),
    /checksum is not that of its lines 1 to 3000/,
  ],
  ['has a line twice', () => zipped([...lines.slice(0, 7), ...lines.slice(6)]), /checksum/],
  ['had a letter changed', () => zipped(lines.map((line) => line.replace('park77', 'park78'))), /checksum/],
  ['goes on behind its end', () => zipped([...lines, lines[3] as string]), /line 3003: it stands behind the last one/],
  [
    'has a line that is no JSON',
    () => zipped([...lines.slice(0, 9), '{"c":', ...lines.slice(10)]),
    /line 10: it is no JSON/,
  ],
  ['is of a later form', () => zipped([header().replace('"formatVersion":1', '"formatVersion":9')]), /form 9, newer/],
  [
    'is of a later store',
    () => signed([header().replace('"schemaVersion":1', '"schemaVersion":99'), ...documents()]),
    /form 99, newer/,
  ],
  [
    'has a collection that a backup has not',
    () =>
      signed([
        header(),
        ...documents().slice(0, 4),
        '{"c":"sessions","park":"platform","id":"a","revision":1,"body":"{}"}',
      ]),
    /line 6: no backup has documents of "sessions"/,
  ],
  [
    'has half a document',
    () => signed([header(), '{"c":"parks","park":"platform","id":"a","revision":0,"body":"{}"}']),
    /line 2: it is no whole document/,
  ],
  [
    'has a document twice, and was signed',
    () => signed([header(), ...documents(), documents()[5] as string]),
    /damaged at line \d+: the store does not take it/,
  ],
  [
    'has a body that is no JSON, and was signed',
    () => signed([header(), ...documents(), '{"c":"parks","park":"platform","id":"a","revision":1,"body":"{"}']),
    /damaged at line \d+: the store does not take it/,
  ],
])('a file that %s is refused with the place, and leaves the store empty', async (_what, content, said) => {
  const file = join(folder, 'damaged.gz');
  const to = await mkdtemp(join(folder, 'to-'));
  await writeFile(file, content());
  const { code, out, err } = await runCli(['restore', file, '--data', to], { CANOPY_LANG: 'en' });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(said);
  const store = await openStore({ dataFolder: to });
  expect(await store.maintenance.isEmpty()).toBe(true);
  await store.close();
});

test('a flipped bit is found wherever it is', async () => {
  const to = await mkdtemp(join(folder, 'to-'));
  const file = join(folder, 'flipped.gz');
  // Beyond the header of gzip, some bits of which mean nothing.
  for (let at = 20; at < whole.length; at += Math.ceil(whole.length / 40)) {
    await writeFile(file, flipped(whole, at));
    const { code, err } = await runCli(['restore', file, '--data', to], { CANOPY_LANG: 'en' });
    expect(code, `byte ${at}: ${err}`).toBe(1);
  }
  const store = await openStore({ dataFolder: to });
  expect(await store.maintenance.isEmpty()).toBe(true);
  await store.close();
});
