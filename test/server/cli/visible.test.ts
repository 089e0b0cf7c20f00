import { expect, test } from 'vitest';
import { visible } from '../../../server/cli/terminal/visible.ts';
import { scratch } from '../records/fixture.ts';
import { runCli } from './run-cli.ts';

test.each([
  ['\u001b[2J', '\\u001b[2J', 'clears a screen'],
  ['\u001b]0;x\u0007', '\\u001b]0;x\\u0007', 'sets a title'],
  ['\u009b31m', '\\u009b31m', 'is a control of one character'],
  ['a\rb', 'a\\u000db', 'overwrites a line'],
  ['\u202egpj', '\\u202egpj', 'reverses the order'],
  ['\ufeff{', '\\ufeff{', 'is a mark that nobody sees'],
  ['一行\n二行 — é 𠀀', '一行\n二行 — é 𠀀', 'is only text'],
])('%j is printed as %s: it %s', (text, printed) => {
  expect(visible(text)).toBe(printed);
});

test('Names in a definition reach the terminal written out, and JSON keeps its meaning', async () => {
  const folder = scratch();
  const name = { 'zh-CN': '\u001b[31m红\u009b' };
  const indicator = { id: 'a', name, formula: '1', scoring: { method: 'linear', from: 0, to: 1 } };
  const rules = (formula: string) =>
    folder.file(
      `${formula}.json`,
      JSON.stringify({
        formatVersion: 1,
        name,
        fields: [],
        tree: { id: 'total', name, children: [{ ...indicator, formula }] },
      }),
    );
  const outputs = [
    await runCli(['check', rules('nope')]),
    await runCli(['diff', rules('0'), rules('1'), '--json']),
    await runCli(['check', '\u001b[2J']),
  ];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what it looks for
  for (const { out, err } of outputs) expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(JSON.parse(outputs[1]?.out ?? '').changes).toHaveLength(1);
  folder.clean();
});
