import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../actions/rule-sets/thread/hash-of.ts';
import { type PublishedFault, verifyPublished } from '../../audit/published/verify-published.ts';
import { allScopes } from '../../audit/scopes.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import { faultOfKey } from '../../signing/verify-key.ts';
import { openStore } from '../../storage/open-store.ts';
import { platformScope, type Store } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import { say } from '../messages/audit-command.ts';
import { inputRefusal, usageRefusal } from '../refusal.ts';
import { readStoreSettings } from '../serve/read-settings.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const audit: Command = {
  name: 'audit',
  usage: say('audit.usage'),
  args: ['verify'],
  options: { data: { type: 'string', placeholder: 'FOLDER', help: say('audit.data') } },
  async run({ arg, option, environment, terminal }) {
    if (arg(0) !== 'verify') throw usageRefusal(say('audit.action', arg(0)));
    const { dataFolder, mongoUri } = readStoreSettings(environment, option);
    const file = join(dataFolder, 'canopy.sqlite');
    // Opening one would make it.
    if (mongoUri === undefined && !existsSync(file)) throw inputRefusal(say('audit.noStore', file));
    const store = await openStore({ dataFolder, ...(mongoUri === undefined ? {} : { mongoUri }) });
    try {
      return await verifyAll(store, terminal);
    } finally {
      await store.close();
    }
  },
};

async function verifyAll(store: Store, terminal: Terminal): Promise<0 | 1> {
  const scopes = await allScopes(store);
  let broken = 0;
  let damaged = 0;
  for (const scope of scopes) {
    const chain = scope === platformScope ? terminal.in(say('audit.platform')) : scope;
    const verification = await verifyChain(store, scope);
    if (verification.broken) {
      broken += 1;
      const { number, message } = verification.broken;
      terminal.warn(say('audit.broken', chain, number, terminal.in(message)));
    } else terminal.print(say('audit.holds', chain, verification.count, verification.headHash));
    if (scope === platformScope) {
      const fault = await faultOfKey(store);
      if (fault) terminal.warn(say('audit.damaged', chain, terminal.in(fault)));
      if (fault) damaged += 1;
    } else damaged += (await proved(store, scope, terminal)).length;
  }
  terminal.print(say('audit.counts', scopes.length, broken));
  return broken + damaged === 0 ? 0 : 1;
}

/** What a park has published; gives what is not as it was published. */
async function proved(store: Store, park: string, terminal: Terminal): Promise<readonly PublishedFault[]> {
  const { count, faults } = await verifyPublished(store, park, async (definition) => hashOf(definition));
  for (const { message } of faults) terminal.warn(say('audit.damaged', park, terminal.in(message)));
  if (count > 0 && faults.length === 0) terminal.print(say('audit.published', park, count));
  return faults;
}
