import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { scratch } from '../records/fixture.ts';

const program = fileURLToPath(new URL('../../../server/cli/canopy.mjs', import.meta.url));
const folder = scratch();
afterAll(folder.clean);

const rows = Array.from({ length: 30_000 }, (_, index) => `E${index},甲,2025`);
const records = folder.file('records.csv', `enterpriseId,name,period\n${rows.join('\n')}\n`);

function start(...argv: readonly string[]) {
  return spawn(process.execPath, [program, ...argv], { cwd: folder.path, env: { ...process.env, CANOPY_LANG: 'en' } });
}

test('The program runs from any folder, even one with settings of its own', async () => {
  folder.file('tsconfig.json', '{ this is not JSON');
  const child = start('--version');
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect({ out: out.trim().split('.').length, code }).toEqual({ out: 3, code: 0 });
});

test('A reader that has seen enough ends it quietly', async () => {
  const child = start('score', 'template:torch', records);
  child.stdout.once('data', () => child.stdout.destroy());
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(0);
  expect(err.split('\n').filter((line) => line !== '' && !line.startsWith('Warning'))).toEqual([]);
});

test.each([
  { signal: 'SIGINT', code: 130, left: 0 },
  { signal: 'SIGTERM', code: 143, left: 0 },
  { signal: 'SIGKILL', code: null, left: 1 },
] as const)('$signal while it writes leaves the earlier result as it was', async ({ signal, code, left }) => {
  const target = join(folder.path, 'out.json');
  writeFileSync(target, 'earlier');
  const temporaries = () => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));
  const leftBefore = temporaries().length;
  const child = start('score', 'template:torch', records, '--out', target);
  const watch = setInterval(() => {
    if (temporaries().length > leftBefore) child.kill(signal);
  }, 5);
  const [ended] = await once(child, 'exit');
  clearInterval(watch);
  expect(ended).toBe(code);
  expect(readFileSync(target, 'utf8')).toBe('earlier');
  expect(temporaries()).toHaveLength(leftBefore + left);
});
