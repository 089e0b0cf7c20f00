import { mkdir } from 'node:fs/promises';
import { setOrMakeAdministrator } from '../../access/first-accounts.ts';
import { chainedLog } from '../../audit/chained-log.ts';
import { newId } from '../../new-id.ts';
import { StartRefusal } from '../../start-up/step.ts';
import { openStore } from '../../storage/open-store.ts';
import type { Command } from '../command.ts';
import { say } from '../messages/password-command.ts';
import { inputRefusal, usageRefusal } from '../refusal.ts';
import { readStoreSettings } from '../serve/read-settings.ts';
import { askSecretly, canAsk, readPiped } from '../terminal/read-secret.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Never as an argument: others on the machine can read those. */
export const password: Command = {
  name: 'password',
  usage: say('password.usage'),
  args: ['USERNAME'],
  options: { data: { type: 'string', placeholder: 'FOLDER', help: say('password.data') } },
  async run({ arg, option, environment, terminal }) {
    const username = arg(0);
    if (!/^[a-z][a-z0-9._-]{1,39}$/.test(username)) throw usageRefusal(say('password.username', username));
    const { dataFolder, mongoUri } = readStoreSettings(environment, option);
    const secret = await readPassword(username, terminal);
    if (mongoUri === undefined) await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const store = await openStore({ dataFolder, ...(mongoUri === undefined ? {} : { mongoUri }) });
    const now = () => new Date();
    const audit = chainedLog({ store, server: newId(), now, newId });
    try {
      await setOrMakeAdministrator({ store, audit, now, newId }, username, secret);
    } catch (error) {
      throw error instanceof StartRefusal ? inputRefusal(error.sentence) : error;
    } finally {
      audit.stop();
      await store.close();
    }
    terminal.print(say('password.set', username));
    return 0;
  },
};

async function readPassword(username: string, terminal: Terminal): Promise<string> {
  if (!canAsk()) {
    const piped = await readPiped();
    if (!piped) throw inputRefusal(say('password.none'));
    return piped;
  }
  const first = await askSecretly(terminal.in(say('password.ask', username)));
  const second = first && (await askSecretly(terminal.in(say('password.again'))));
  if (!first || first !== second) throw inputRefusal(say('password.differ'));
  return first;
}
