import { comparisonOf } from '../../../rules/compare/comparison.ts';
import { describe, describeLines } from '../../../rules/diff/describe.ts';
import { diff as changesBetween } from '../../../rules/diff/diff.ts';
import { moversOf } from '../../../rules/impact/movers.ts';
import { definitionHash, type Program } from '../../../rules/index.ts';
import { namingOf } from '../../../rules/words/naming.ts';
import type { Command, Context } from '../command.ts';
import { impactOnRecords } from '../diff/impact-on-records.ts';
import { moveSummary } from '../diff/move-summary.ts';
import { type Moves, moverLines } from '../diff/mover-lines.ts';
import { say } from '../diff/say.ts';
import { loadProgram } from '../load/load-program.ts';
import { say as sayOf } from '../messages/say.ts';

export const diff: Command = {
  name: 'diff',
  usage: say('usage'),
  args: ['A', 'B'],
  options: {
    records: { type: 'string', placeholder: 'FILE', help: say('option.records') },
    period: { type: 'string', placeholder: 'P', help: sayOf('option.period') },
    strict: { type: 'boolean', help: sayOf('option.strict') },
    all: { type: 'boolean', help: say('option.all') },
    json: { type: 'boolean', help: say('option.json') },
    patch: { type: 'boolean', help: say('option.patch') },
  },

  async run(context) {
    const { terminal } = context;
    const [before, after] = [await loadProgram(context.arg(0)), await loadProgram(context.arg(1))];
    const definitions = { before: before.definition, after: after.definition };
    if (context.flag('patch')) {
      const { patch } = comparisonOf(definitions.before, definitions.after);
      terminal.print(JSON.stringify(patch, null, 2));
      return 0;
    }
    const changes = changesBetween(definitions.before, definitions.after);
    const records = context.option('records');
    const moves = records === undefined ? undefined : await movesOf(before, after, records, context);
    if (context.flag('json')) {
      const hashes = { before: definitionHash(definitions.before), after: definitionHash(definitions.after) };
      const descriptions = describe(changes, definitions, terminal.language);
      terminal.print(JSON.stringify({ definitionHash: hashes, changes, descriptions, ...moves }, null, 2));
      return 0;
    }
    if (changes.length === 0) terminal.print(say('same'));
    for (const line of describeLines(changes, definitions, terminal.language)) terminal.print(line);
    if (moves) {
      const naming = namingOf(terminal.language, definitions.after, definitions.before);
      terminal.print('');
      for (const line of moverLines(moves, naming, context.flag('all'), terminal.width)) terminal.print(line);
    }
    return 0;
  },
};

async function movesOf(before: Program, after: Program, path: string, context: Context): Promise<Moves> {
  const impact = await impactOnRecords(before, after, path, context);
  const { report } = impact;
  return { period: report.period, summary: moveSummary(report), causes: report.causes, movers: moversOf(impact) };
}
