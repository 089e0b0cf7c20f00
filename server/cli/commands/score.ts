import { datasetOf, definitionHash, score as scoreDataset, sheetsOf } from '../../../rules/index.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { printJson } from '../../output/json-result.ts';
import type { ScoredResult } from '../../output/scored-result.ts';
import type { Command } from '../command.ts';
import { choosePeriod, enterprisesWithout } from '../load/choose-period.ts';
import { fieldsRead } from '../load/fields-read.ts';
import { loadProgram } from '../load/load-program.ts';
import { loadRecords } from '../load/load-records.ts';
import { say } from '../messages/say.ts';
import { printSummary } from '../output/print-summary.ts';
import { requireTarget, writeResult } from '../output/result-formats.ts';
import { progressOf } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const score: Command = {
  name: 'score',
  usage: say('score.usage'),
  args: ['DEFINITION', 'RECORDS'],
  options: {
    period: { type: 'string', placeholder: 'PERIOD', help: say('option.period') },
    out: { type: 'string', placeholder: 'FILE', help: say('option.out') },
    strict: { type: 'boolean', help: say('option.strict') },
  },
  async run({ arg, option, flag, terminal }) {
    const out = option('out');
    if (out !== undefined) await requireTarget(out, [arg(0), arg(1)]);
    const program = await loadProgram(arg(0));
    const keep = fieldsRead(program);
    const table = await loadRecords(arg(1), program.definition, { strict: flag('strict'), keep }, terminal);
    const period = choosePeriod(table, option('period'));
    const without = enterprisesWithout(table, period);
    if (without > 0) terminal.warn(say('warning', say('score.without', without, period)));
    const run = scoreDataset(program, datasetOf(table, period));
    const { size } = run.dataset;
    const result: ScoredResult = {
      period,
      definitionHash: definitionHash(program.definition),
      definition: program.definition,
      language: terminal.language,
      size,
      sheets: inOrder(sheetsOf(run), size),
    };
    await report(result, out, terminal);
    return 0;
  },
};

function* inOrder(sheetAt: (row: number) => ScoreSheet, size: number): Generator<ScoreSheet> {
  for (let row = 0; row < size; row++) yield sheetAt(row);
}

async function report(result: ScoredResult, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out !== undefined) {
    const { advance, end } = progressOf(terminal, say('progress.writing', out), say('unit.enterprises'));
    await writeResult(out, result, (done) => advance(done, result.size)).finally(end);
    terminal.warn(say('score.written', out, result.size, result.period));
  } else if (terminal.stdout.isTTY) printSummary(result, terminal);
  else await printJson(result, terminal.stdout, undefined, false);
}
