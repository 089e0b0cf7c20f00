import type { Sentence } from '../../../schemas/text.ts';
import { type StartedServer, startServer } from '../../main.ts';
import { openLog } from '../../operation/log.ts';
import { startUpSteps } from '../../start-up/index.ts';
import type { Command } from '../command.ts';
import { say } from '../messages/serve-command.ts';
import { inputRefusal } from '../refusal.ts';
import { designerFor } from '../serve/designer-for.ts';
import { readSettings, wantsDesigner } from '../serve/read-settings.ts';
import { startRefused } from '../serve/start-refused.ts';
import { endAtBugs, endSoon, untilSignalled } from '../serve/until-signalled.ts';

export const serve: Command = {
  name: 'serve',
  usage: say('serve.usage'),
  args: [],
  options: {
    host: { type: 'string', placeholder: 'HOST', help: say('serve.host') },
    port: { type: 'string', placeholder: 'PORT', help: say('serve.port') },
    data: { type: 'string', placeholder: 'FOLDER', help: say('serve.data') },
    'no-demo': { type: 'boolean', help: say('serve.noDemo') },
    'no-designer': { type: 'boolean', help: say('serve.noDesigner') },
  },
  async run({ option, flag, environment, terminal }) {
    const read = readSettings(environment, option);
    const isDesigned = wantsDesigner(environment) && !flag('no-designer');
    const log = openLog(read.logLevel);
    endAtBugs(log);
    // Signals count from here: a start that is broken off has acknowledged nothing.
    const signalled = untilSignalled();
    const designerFolder = isDesigned ? await designerFor(terminal) : undefined;
    const settings = { ...read, designerFolder, demo: read.demo && !flag('no-demo') };
    const told: Sentence[] = [];
    let server: StartedServer;
    try {
      server = await startServer(settings, {
        log,
        tell: (sentence) => terminal.print(sentence),
        beforeListening: async (deps, begin) => {
          for (const step of startUpSteps) told.push(...(await step(deps, begin)));
        },
      });
    } catch (error) {
      endSoon();
      const sentence = startRefused(error, settings);
      if (!sentence) throw error;
      throw inputRefusal(sentence);
    }
    terminal.print(say('serve.listens', server.url));
    if (designerFolder !== undefined) terminal.print(say('serve.open', openedHere(server.url)));
    for (const sentence of told) terminal.print(sentence);
    terminal.print(say('serve.docs', server.url));
    terminal.print(say('serve.stopsBy'));
    await signalled;
    terminal.warn(say('serve.stopping'));
    await server.close();
    endSoon();
    return 0;
  },
};

/** An address that stands for all of this machine's is none that a browser opens. */
function openedHere(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|\[::\])(?=:)/, '//localhost');
}
