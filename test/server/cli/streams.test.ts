import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { definition, scratch } from '../records/fixture.ts';
import { runCli } from './run-cli.ts';

const program = fileURLToPath(new URL('../../../server/cli/canopy.mjs', import.meta.url));
const folder = scratch();
afterAll(folder.clean);

const rules = folder.file('rules.json', JSON.stringify(definition));
const header = 'enterpriseId,period,revenue,rdShare';
const rows = (count: number, revenue: string) =>
  [header, ...Array.from({ length: count }, (_, index) => `E${index},2025,${revenue},5`)].join('\n');
const records = folder.file('records.csv', rows(20_000, '1'));
const faulty = folder.file('faulty.csv', rows(900, 'x'));

function start(argv: readonly string[], stdout: 'pipe' | number = 'pipe') {
  const env = { ...process.env, CANOPY_LANG: 'en' };
  return spawn(process.execPath, [program, ...argv], { cwd: folder.path, env, stdio: ['ignore', stdout, 'pipe'] });
}

const temporaries = () => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));

test('Who reads the faults may leave early: the exit code still tells that there are some', async () => {
  const child = start(['score', rules, faulty]);
  child.stderr?.once('data', () => child.stderr?.destroy());
  expect((await once(child, 'exit'))[0]).toBe(1);
});

test('Who reads the warnings may leave early: the result is still written', async () => {
  const wide = folder.file('wide.csv', `${header},${Array.from({ length: 500 }, (_, at) => `c${at}`).join(',')}\n`);
  writeFileSync(wide, `E1,2025,1,5${',1'.repeat(500)}\n`, { flag: 'a' });
  const child = start(['score', rules, wide, '--out', 'kept.json']);
  child.stderr?.once('data', () => child.stderr?.destroy());
  expect((await once(child, 'exit'))[0]).toBe(0);
  expect(existsSync(join(folder.path, 'kept.json'))).toBe(true);
  expect(temporaries()).toEqual([]);
});

describe.skipIf(!existsSync('/dev/full'))('A full disk', () => {
  test.each([
    [['--help']],
    [['check', rules]],
    [['score', rules, records]],
    [['export', rules, '--to', 'json-rules-engine']],
  ])('behind the output of %j is told in a sentence', async (argv) => {
    const child = start(argv, openSync('/dev/full', 'w'));
    const [err, [code]] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'close')]);
    expect(err).toContain('No space is left to write to');
    expect(err).not.toContain('    at ');
    expect(code).toBe(1);
  });
});

describe('A result that replaces another', () => {
  test('stays readable only for those who could read the earlier one', async () => {
    const target = folder.file('private.json', 'earlier');
    chmodSync(target, 0o600);
    await runCli(['score', rules, records, '--out', target]);
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  test('replaces the file behind a link, not the link', async () => {
    const real = folder.file('real.json', 'earlier');
    symlinkSync(real, join(folder.path, 'link.json'));
    await runCli(['score', rules, records, '--out', join(folder.path, 'link.json')]);
    expect(readFileSync(real, 'utf8')).toContain('"period":"2025"');
  });
});
