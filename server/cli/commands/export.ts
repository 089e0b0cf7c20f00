import { translate } from '../../../rules/second-opinion/translate.ts';
import type { Command } from '../command.ts';
import { loadProgram } from '../load/load-program.ts';
import { say } from '../messages/second-opinion.ts';
import { jsonText, requireJsonTarget, writeJsonDocument } from '../output/json-document.ts';
import { usageRefusal } from '../refusal.ts';

export const exportRules: Command = {
  name: 'export',
  usage: say('export.usage'),
  args: ['DEFINITION'],
  options: {
    to: { type: 'string', placeholder: 'PROGRAM', help: say('export.to') },
    out: { type: 'string', placeholder: 'FILE', help: say('export.out') },
  },
  async run({ terminal, arg, option }) {
    const target = option('to');
    if (target !== 'json-rules-engine') throw usageRefusal(say('export.format', target));
    const out = option('out');
    if (out !== undefined) await requireJsonTarget(out, [arg(0)]);
    const { definition } = await loadProgram(arg(0));
    const translation = translate(definition);
    if (out === undefined) terminal.print(jsonText(translation));
    else {
      await writeJsonDocument(out, translation);
      terminal.warn(say('report.written', out));
    }
    return 0;
  },
};
