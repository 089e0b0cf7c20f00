import { check as problemsOf } from '../../../rules/check/index.ts';
import type { Command } from '../command.ts';
import { problemLine } from '../load/fault-line.ts';
import { loadDefinition } from '../load/load-definition.ts';
import { say } from '../messages/say.ts';

export const check: Command = {
  name: 'check',
  usage: say('check.usage'),
  args: ['DEFINITION'],
  options: {},
  async run({ arg, terminal }) {
    const file = arg(0);
    const problems = problemsOf(await loadDefinition(file));
    for (const problem of problems) {
      const line = problemLine(file, problem);
      terminal.warn(problem.severity === 'warning' ? say('warning', line) : line);
    }
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    terminal.print(say('check.counts', file, errors, problems.length - errors));
    return errors > 0 ? 1 : 0;
  },
};
