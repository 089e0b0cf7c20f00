import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed, drop, put, rdRatio, sound } from '../../rules/check/sound.ts';
import { runCli } from './run-cli.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(definition: unknown): Promise<string> {
  const path = join(folder, 'definition.json');
  await writeFile(path, JSON.stringify(definition));
  return path;
}

describe('canopy test', () => {
  test('says that each test case passes', async () => {
    const file = await fileOf(sound);
    const { code, out, err } = await runCli(['test', file, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'ok    t1 A start-up with an international standard',
      'ok    t2 A mature enterprise whose patents are not known',
      'ok    t3 A dishonest enterprise',
      `${file}: 3 passed, 0 failed.`,
      '',
    ]);
  });

  test('prints what was expected against what came out, and exits with 1', async () => {
    const file = await fileOf(changed(put('/tests/0/expect/total', 91), put('/tests/2/expect/grade', 'C')));
    const { code, out } = await runCli(['test', file, '--lang', 'zh-CN']);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      '未通过 t1 初创期，有国际标准',
      '       total：期望 91，实得 92',
      '通过   t2 成熟期，专利数缺失',
      '未通过 t3 失信企业',
      '       grade：期望 C，实得 无',
      `${file}：通过 1 个，未通过 2 个。`,
      '',
    ]);
  });

  test('a definition without test cases passes, and is told to have none', async () => {
    const { code, out, err } = await runCli(['test', await fileOf(changed(drop('/tests'))), '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('there are no test cases');
  });

  test('a definition with errors is not run: each is told with its place', async () => {
    const draft = changed(put(`${rdRatio}/formula`, 'ratio(rdExpens, revenue)'), put('/scale/min', 200));
    const { code, out, err } = await runCli(['test', await fileOf(draft), '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${rdRatio}/formula: Indicator "R&D intensity" (rdRatio): "rdExpens" is neither`);
    expect(err).toContain('/scale/max: The least total 200 is above the greatest, 130');
  });
});

describe('canopy check', () => {
  test('counts errors and warnings; a warning alone exits with 0', async () => {
    const file = await fileOf(changed(put('/tests/0/expect/total', 91)));
    const { code, out, err } = await runCli(['check', file, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('0 errors, 1 warning');
    expect(err).toContain('The test fails: total: expected 91, got 92');
  });
});
