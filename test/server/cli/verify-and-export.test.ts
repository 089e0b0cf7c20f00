import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verification } from '../../../rules/second-opinion/verify.ts';
import { main } from '../../../server/cli/main.ts';
import { printVerification } from '../../../server/cli/output/print-verification.ts';
import { Terminal } from '../../../server/cli/terminal/terminal.ts';
import { exampleDefinition, exampleRecords } from '../../rules/second-opinion/example.ts';

class Heard extends Writable {
  text = '';

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-verify-'));
  const columns = ['enterpriseId', 'period', ...exampleDefinition.fields.map(({ id }) => id)];
  const rows = exampleRecords.map((record) => columns.map((column) => record[column] ?? '').join(','));
  await writeFile(file('records.csv'), [columns.join(','), ...rows].join('\n'));
  await writeFile(file('definition.json'), JSON.stringify(exampleDefinition));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function canopy(...argv: readonly string[]) {
  const [stdout, stderr] = [new Heard(), new Heard()];
  const exitCode = await main([...argv, '--lang', 'en'], {}, stdout, stderr);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

describe('canopy verify', () => {
  test('says that both engines agree, and writes the report', async () => {
    const ran = await canopy('verify', file('definition.json'), file('records.csv'), '--out', file('report.json'));
    expect(ran.stdout).toMatch(/agree to the last bit: 5 of 5 enterprises, \d+ values, period 2025/);
    expect(ran.exitCode).toBe(0);
    const report = JSON.parse(await readFile(file('report.json'), 'utf8'));
    expect(report).toMatchObject({ agrees: true, verified: 5, differences: [] });
  });

  test('verifies a sample', async () => {
    const ran = await canopy('verify', file('definition.json'), file('records.csv'), '--sample', '2');
    expect(ran.stdout).toContain('2 of 5 enterprises');
  });

  test.each([
    ['0', 2],
    ['1.5', 2],
    ['all', 2],
  ])('refuses a sample of %s', async (sample, exitCode) => {
    const ran = await canopy('verify', file('definition.json'), file('records.csv'), '--sample', sample);
    expect(ran).toMatchObject({ exitCode, stdout: '' });
    expect(ran.stderr).toContain('--sample takes a whole number');
  });

  test('prints the first differences and how many there are', () => {
    const stdout = new Heard();
    const one = { enterpriseId: 'a', path: '/total', columns: 80, rules: null };
    const report: Verification = {
      period: '2025',
      definitionHash: '',
      enterprises: 40,
      verified: 40,
      valuesCompared: 400,
      agrees: false,
      enterprisesThatDiffer: 30,
      differenceCount: 30,
      differences: Array.from({ length: 30 }, () => one),
    };
    printVerification(report, new Terminal('en', stdout, new Heard()));
    const lines = stdout.text.trimEnd().split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe('a /total: column engine 80, json-rules-engine null');
    expect(lines[20]).toBe('and 10 more');
    expect(lines[21]).toMatch(/^30 values differ, at 30 of 40 enterprises/);
  });
});

describe('canopy export', () => {
  test('prints the rules, or writes them to a file', async () => {
    const printed = await canopy('export', '--to', 'json-rules-engine', file('definition.json'));
    expect(JSON.parse(printed.stdout)).toMatchObject({ format: 'canopy-json-rules-engine' });
    const out = file('rules.json');
    const written = await canopy('export', '--to', 'json-rules-engine', file('definition.json'), '--out', out);
    expect(written).toMatchObject({ exitCode: 0, stdout: '' });
    expect(await readFile(out, 'utf8')).toBe(printed.stdout);
  });

  test.each([
    [[], 'Say what to export to'],
    [['--to', 'excel'], '"excel" can\'t be exported to'],
  ])('refuses %j', async (options, sentence) => {
    const ran = await canopy('export', file('definition.json'), ...options);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain(sentence);
  });
});
