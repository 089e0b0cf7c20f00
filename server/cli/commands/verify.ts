import { datasetOf } from '../../../rules/index.ts';
import { verify as scoreTwice } from '../../../rules/second-opinion/verify.ts';
import type { Command, Context } from '../command.ts';
import { choosePeriod } from '../load/choose-period.ts';
import { fieldsRead } from '../load/fields-read.ts';
import { loadProgram } from '../load/load-program.ts';
import { loadRecords } from '../load/load-records.ts';
import { say as sayAlways } from '../messages/say.ts';
import { say } from '../messages/second-opinion.ts';
import { requireJsonTarget, writeJsonDocument } from '../output/json-document.ts';
import { printVerification } from '../output/print-verification.ts';
import { usageRefusal } from '../refusal.ts';
import { progressOf } from '../terminal/progress.ts';

export const verify: Command = {
  name: 'verify',
  usage: say('verify.usage'),
  args: ['DEFINITION', 'RECORDS'],
  options: {
    period: { type: 'string', placeholder: 'PERIOD', help: sayAlways('option.period') },
    sample: { type: 'string', placeholder: 'N', help: say('verify.sample') },
    out: { type: 'string', placeholder: 'FILE', help: say('verify.out') },
    strict: { type: 'boolean', help: sayAlways('option.strict') },
  },
  async run(context) {
    const { terminal } = context;
    const sample = sampleOf(context);
    const out = context.option('out');
    if (out !== undefined) await requireJsonTarget(out, [context.arg(0), context.arg(1)]);
    const program = await loadProgram(context.arg(0));
    const { definition } = program;
    const options = { strict: context.flag('strict'), keep: fieldsRead(program) };
    const records = await loadRecords(context.arg(1), definition, options, terminal);
    const dataset = datasetOf(records, choosePeriod(records, context.option('period')));
    // Each enterprise is visited twice: for its total, then for its place among the others.
    const progress = progressOf(terminal, say('verify.progress'), sayAlways('unit.enterprises'), 2);
    const report = await scoreTwice(definition, dataset, {
      onProgress: progress.advance,
      ...(sample === undefined ? {} : { sample }),
    }).finally(progress.end);
    printVerification(report, terminal);
    if (out !== undefined) {
      await writeJsonDocument(out, report);
      terminal.warn(say('report.written', out));
    }
    return report.agrees ? 0 : 1;
  },
};

function sampleOf(context: Context): number | undefined {
  const text = context.option('sample');
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw usageRefusal(say('verify.sampleNumber', text));
  return Number(text);
}
