import { check as problemsOf } from '../../../rules/check/index.ts';
import type { Command } from '../command.ts';
import { problemLine } from '../load/fault-line.ts';
import { loadDefinition } from '../load/load-definition.ts';
import { say } from '../messages/say.ts';

const mostListed = 1000;

export const check: Command = {
  name: 'check',
  usage: say('check.usage'),
  args: ['DEFINITION'],
  options: {},
  async run({ arg, terminal }) {
    const file = arg(0);
    const problems = problemsOf(await loadDefinition(file));
    const errors = problems.filter(({ severity }) => severity === 'error');
    const warnings = problems.filter(({ severity }) => severity === 'warning');
    // In the order of the document, but no warning takes an error's place.
    const listed = problems.length > mostListed ? [...errors, ...warnings].slice(0, mostListed) : problems;
    for (const problem of listed) {
      const line = problemLine(file, problem);
      terminal.warn(problem.severity === 'warning' ? say('warning', line) : line);
    }
    if (problems.length > mostListed) terminal.warn(say('fault.more', problems.length - mostListed));
    terminal.print(say('check.counts', file, errors.length, warnings.length));
    return errors.length > 0 ? 1 : 0;
  },
};
