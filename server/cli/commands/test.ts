import { outcomesOf } from '../../../rules/check/run-tests.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import type { Command } from '../command.ts';
import { loadProgram } from '../load/load-program.ts';
import { say } from '../messages/test-command.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const test: Command = {
  name: 'test',
  usage: say('test.usage'),
  args: ['DEFINITION'],
  options: {},
  async run({ arg, terminal }) {
    const file = arg(0);
    const outcomes = outcomesOf(await loadProgram(file));
    if (outcomes.length === 0) {
      terminal.warn(say('test.none', file));
      return 0;
    }
    for (const { id, name, passed, differences } of outcomes) {
      const title = `${id} ${terminal.in(name)}`;
      terminal.print(say(passed ? 'test.passed' : 'test.failed', title));
      for (const { path, expected, got } of differences)
        terminal.print(say('test.difference', path, written(expected, terminal), written(got, terminal)));
    }
    const failed = outcomes.filter(({ passed }) => !passed).length;
    terminal.print(say('test.counts', file, outcomes.length - failed, failed));
    return failed > 0 ? 1 : 0;
  },
};

function written(value: FieldValue, terminal: Terminal): string {
  return value === null ? terminal.in(say('test.nothing')) : String(value);
}
