import type { Sentence } from '../../schemas/text.ts';
import { demoLogin, demoUsernames, makeDemoAccounts } from '../access/first-accounts.ts';
import { isForThisMachine } from '../access/this-machine.ts';
import { createPark } from '../actions/parks/create-park.ts';
import type { Deps } from '../deps.ts';
import { HttpProblem } from '../http/problem.ts';
import type { BeginServing } from '../start-up/step.ts';
import { fillDemoPark } from './fill-demo-park.ts';
import { say } from './messages.ts';

const demoPark = 'demo';
const property = 'demo';
const name = { 'zh-CN': '示范园区', en: 'Demo park' };
/** Its administrator may publish alone, so that one can look around alone; a review can be asked for all the same. */
const approvals = 0;

/**
 * Where only this machine can reach the server and the store is empty: a park to look around in, with accounts. It is
 * filled while the server already listens, step by step; a start that finds it half filled goes on.
 */
export async function openDemoPark(deps: Deps, begin: BeginServing): Promise<readonly Sentence[]> {
  const { settings, store } = deps;
  if (!settings.demo || !isForThisMachine(settings)) return [];
  const { properties } = store.platform;
  if (!(await properties.get(property))) {
    if (!(await isUntouched(deps))) return [];
    await properties.insert({ id: property, value: { filled: false } });
  }
  const state = await properties.get(property);
  // What its users have changed since stays as they want it.
  if (isFilled(state?.value)) return [demoLogin];
  const told = await makeAccounts(deps);
  begin((stopping) => fill(deps, stopping));
  return [told, say('demo.filling')];
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'filled' in value && value.filled === true;
}

async function isUntouched({ store }: Deps): Promise<boolean> {
  const { parks, people } = store.platform;
  return (await parks.count()) === 0 && (await people.count([{ field: 'platformAdministrator', is: false }])) === 0;
}

async function makeAccounts(deps: Deps): Promise<Sentence> {
  await createPark(deps, null, demoPark, name, approvals).catch((error: unknown) => {
    if (!(error instanceof HttpProblem)) throw error;
  });
  return makeDemoAccounts(deps, demoPark);
}

/** Cut off by the end of the server, it goes on at the next start. */
async function fill(deps: Deps, stopping: AbortSignal): Promise<void> {
  try {
    await fillDemoPark(deps, demoPark, demoUsernames[0], stopping);
    const { properties } = deps.store.platform;
    const state = await properties.get(property);
    if (state) await properties.replace({ id: property, value: { filled: true } }, state.revision);
  } catch (error) {
    if (stopping.aborted) return;
    deps.tell('The demo park could not be filled; the next start goes on with it', error);
  }
}
