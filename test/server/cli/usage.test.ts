import { afterAll, describe, expect, test } from 'vitest';
import { scratch } from '../records/fixture.ts';
import { runCli } from './run-cli.ts';

const folder = scratch();
afterAll(folder.clean);
const records = folder.file('records.csv', 'enterpriseId,period\nE1,2025\n');
const [json, csv] = [folder.file('rules.json', '{}'), records];

describe('A wrong call ends with 2 and says what to do', () => {
  test.each([
    [[], 'Say which command to run'],
    [['scor'], 'There is no command "scor". Did you mean "score"?'],
    [['score'], 'DEFINITION is missing'],
    [['score', 'template:torch'], 'RECORDS is missing'],
    [['score', 'template:torch', records, 'more'], '"more" is one argument too many'],
    [['score', 'template:torch', records, '--perod', '2025'], 'There is no option --perod. Did you mean --period?'],
    [['score', 'template:torch', records, '--period'], 'Option --period needs a value'],
    [['score', 'template:torch', records, '--out', '--strict'], 'Option --out needs a value'],
    [['score', 'template:torch', records, '--strict=yes'], 'Option --strict takes no value'],
    [['score', 'template:torch', records, '--period', '2025Q9'], '"2025Q9" is not a period'],
    [['score', 'template:torch', records, '--out', 'x.pdf'], 'its name has to end in .json, .csv, .xlsx'],
    [['score', 'template:torch', records, '--out', '/no/such/x.json'], 'The folder "/no/such" does not exist'],
    [['score', 'template:torch', csv, '--out', csv], 'is read by this command and would be lost'],
    [['score', json, csv, '--out', json], 'is read by this command and would be lost'],
    [['verify', json, csv, '--out', json], 'is read by this command and would be lost'],
    [['export', json, '--to', 'json-rules-engine', '--out', json], 'is read by this command and would be lost'],
    [['score', 'template:torch', '/no/such.csv'], 'There is no file "/no/such.csv"'],
    [['score', 'template:torch', folder.path], 'is not a file'],
    [['score', 'template:torsh', records], 'Did you mean "torch"?'],
    [['score', '/no/such.json', records], 'There is no file "/no/such.json"'],
    [['--lang', 'fr', 'check', 'template:torch'], 'There is no language "fr"'],
    [['check', '__proto__', '--constructor'], 'There is no option --constructor'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await runCli(argv);
    expect(err).toContain(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('The language', () => {
  test.each([
    [[], {}, 'There is no command'],
    [[], { LANG: 'zh_CN.UTF-8' }, '没有命令'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'There is no command'],
    [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' }, '没有命令'],
    [[], { LC_ALL: 'en_US.UTF-8', CANOPY_LANG: 'zh-CN' }, '没有命令'],
    [['--lang', 'en'], { CANOPY_LANG: 'zh-CN' }, 'There is no command'],
    [['--lang=zh-CN'], {}, '没有命令'],
  ])('%j in %j', async (options, environment, message) => {
    expect((await runCli([...options, 'nothing'], environment)).err).toContain(message);
  });
});

test('--help lists the commands, and explains one', async () => {
  const all = await runCli(['--help']);
  expect(all.code).toBe(0);
  expect(all.out).toContain('  score DEFINITION RECORDS   Score the enterprises');
  for (const argv of [['-h'], ['help'], ['--lang', 'en', '--help']]) expect((await runCli(argv)).out).toBe(all.out);
  const score = await runCli(['score', '-h']);
  expect(score.out).toContain('canopy score DEFINITION RECORDS [--period PERIOD] [--out FILE] [--strict]');
  expect((await runCli(['help', 'score'])).out).toBe(score.out);
  expect((await runCli(['score', '--help', '--lang', 'zh-CN'])).out).toContain('评分期间');
});

test('--version prints a version', async () => {
  expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
