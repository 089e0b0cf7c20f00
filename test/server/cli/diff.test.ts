import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import { main } from '../../../server/cli/main.ts';
import { displayWidth } from '../../../server/cli/terminal/display-width.ts';
import { definition, scratch } from '../records/fixture.ts';
import { runCli } from './run-cli.ts';

const folder = scratch();
afterAll(folder.clean);

const rules = (name: string, change: Partial<Definition>) =>
  folder.file(name, JSON.stringify({ ...definition, ...change }));
const grades = (from: number): Partial<Definition> => ({
  grades: [
    { id: 'A', name: { 'zh-CN': '甲', en: 'A' }, from },
    { id: 'B', name: { 'zh-CN': '乙', en: 'B' }, from: 0 },
  ],
  applications: [
    {
      id: 'loan',
      name: { 'zh-CN': '积分贷', en: 'Loan' },
      when: { all: [{ fact: 'grade', operator: 'equal', value: 'A' }] },
      amount: { formula: 'revenue * 2', unit: '万元' },
    },
  ],
});
const [before, after] = [rules('before.json', grades(60)), rules('after.json', grades(80))];
const records = folder.file(
  'records.csv',
  [
    'enterpriseId,name,period,revenue,rdShare',
    '913205000000000001,苏州高新区某某精密仪器科技股份有限公司,2025,90,9',
    '913205000000000002,苏州高新区某某生物医药科技股份有限公司,2025,70,7',
    '913205000000000003,乙公司,2025,10,1',
  ].join('\n'),
);

/** What a person sees on a terminal so many cells wide. */
async function onTerminal(columns: number, ...argv: readonly string[]): Promise<readonly string[]> {
  const [stdout, stderr] = [Object.assign(new PassThrough(), { isTTY: true, columns }), new PassThrough()];
  const out = text(stdout);
  stderr.resume();
  await main(argv, { CANOPY_LANG: 'zh-CN' }, stdout, stderr);
  stdout.end();
  return (await out).trimEnd().split('\n');
}

describe('canopy diff', () => {
  test.each([
    ['en', 'Grade A: lower bound 60 → 80'],
    ['zh-CN', '等级“甲”：下限 60 → 80'],
  ])('tells in %s what changed', async (language, sentence) => {
    expect(await runCli(['diff', before, after, '--lang', language])).toEqual({
      code: 0,
      out: `${sentence}\n`,
      err: '',
    });
  });

  test('tells that nothing changed, and that nobody moves', async () => {
    const { out } = await runCli(['diff', before, before, '--records', records]);
    expect(out).toContain('No differences.');
    expect(out).toContain('Ranks: 0 rise, 0 fall; 3 unchanged in every respect');
    expect(out).toContain('Nobody moves.');
  });

  test('with records, tells who changes grade and eligibility', async () => {
    const { code, out } = await runCli(['diff', before, after, '--records', records]);
    expect(code).toBe(0);
    expect(out).toContain('1 changes grade: A → B 1');
    expect(out).toContain('Loan: 0 become eligible, 1 is no longer');
    expect(out).toMatch(/913205000000000002.*A → B {2}Loan: no longer eligible; .*140 → none/);
    expect(out).not.toContain('乙公司');
  });

  test('prints the same as JSON', async () => {
    const { out } = await runCli(['diff', before, after, '--records', records, '--json']);
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ period: '2025', changes: [{}], causes: [], movers: [{}, {}, {}] });
    expect(printed.summary).toMatchObject({
      ...{ enterprises: 3, unchanged: 2, statusChanged: 0, gradeChanged: 1, totalHigher: 0, totalLower: 0 },
      applications: { loan: { eligibleGained: 0, eligibleLost: 1 } },
    });
  });

  test('tells how much of a move each change caused', async () => {
    const [rd, size] = definition.tree.children;
    const children = [
      rd,
      { ...size, scoring: { method: 'linear', from: 0, to: 50 } },
      { ...rd, id: 'more', weight: 0 },
    ] as Definition['tree']['children'];
    const weighed = rules('weighed.json', { ...grades(60), tree: { ...definition.tree, children } });
    const { out } = await runCli(['diff', before, weighed, '--records', records]);
    // 90 and 70 of 100 become 50 of 50; 10 of 100 becomes 10 of 50.
    expect(out).toContain('Size: raises 3, lowers 0; +25 points altogether');
    expect(out).not.toMatch(/^R&D: raises/m);
    expect(out).toMatch(/913205000000000002.*70 → 85.*Size \+15/);
  });

  test('a column that one definition reads and the other works out is read for the one', async () => {
    const [rd, size] = definition.tree.children;
    const fields = definition.fields.filter(({ id }) => id !== 'revenue');
    const facts = [{ id: 'revenue', name: { 'zh-CN': '营业收入' }, formula: 'rdShare * 0' }];
    const worked = rules('worked.json', { fields, facts, tree: { ...definition.tree, children: [rd, size] as never } });
    const read = rules('read.json', {});
    for (const [one, other, side] of [
      [read, worked, 'before'],
      [worked, read, 'after'],
    ] as const) {
      const { out } = await runCli(['diff', one, other, '--records', records, '--json']);
      const { movers } = JSON.parse(out);
      const first = movers.find(({ enterpriseId }: { enterpriseId: string }) => enterpriseId.endsWith('1'));
      expect(first.total[side]).toBe(90);
    }
  });

  test('refuses to compare by records a field that is of another type', async () => {
    const fields = definition.fields.map((field) =>
      field.id === 'remark' ? { ...field, type: 'number' as const } : field,
    );
    const other = rules('typed.json', { ...grades(60), fields });
    const { code, err } = await runCli(['diff', before, other, '--records', records]);
    expect(code).toBe(1);
    expect(err).toContain('The field "remark" is string in A and number in B');
    expect((await runCli(['diff', before, other])).code).toBe(0);
  });

  test('prints the patch that makes one the other', async () => {
    const { out } = await runCli(['diff', before, after, '--patch']);
    expect(JSON.parse(out)).toEqual([{ op: 'replace', path: '/grades/0/from', value: 80 }]);
  });

  test('refuses records that either definition can not read', async () => {
    const bad = folder.file('bad.csv', 'enterpriseId,period,revenue,rdShare\nE1,2025,x,1\n');
    const { code, out, err } = await runCli(['diff', before, after, '--records', bad]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${bad}: row 2, column revenue: "x" is not a number`);
  });
});

describe('On a terminal of 80 cells', () => {
  test('moves fit, what else changes stands below, and no id is cut', async () => {
    const lines = await onTerminal(80, 'diff', before, after, '--records', records);
    const table = lines.slice(lines.findIndex((line) => line.startsWith('企业')));
    expect(table.every((line) => displayWidth(line) <= 80)).toBe(true);
    expect(table[2]).toMatch(/^913205000000000002 {2}苏州高新区.*… /);
    expect(table[3]).toMatch(/^ {4}积分贷：不再符合条件/);
  });

  test.each([
    ['score', before, records],
    ['--help'],
    ['score', '--help'],
    ['verify', '--help'],
    ['diff', '--help'],
    ['demo', '--help'],
  ])('%s %s fits', async (...argv) => {
    const lines = await onTerminal(80, ...argv);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(lines.length).toBeGreaterThan(5);
  });
});
