import { create } from 'zustand';
import { heard } from './heard.ts';
import { ParkClient } from './park-client.ts';
import type { ParkActions, ParkState, ParkStatus } from './park-state.ts';
import { newParkWorker, type WorkerPort } from './worker-port.ts';

const nothing: ParkState = {
  status: { is: 'none' },
  loaded: null,
  preview: null,
  details: null,
  indicators: new Map(),
  groups: new Map(),
  stale: false,
  unrunnable: [],
  problems: [],
  checked: false,
  baselineProblems: [],
  baselineOtherTypes: [],
  window: null,
};

/** A store with a worker of its own, which is started when it is first needed. */
function createParkStore(startWorker: () => WorkerPort = newParkWorker) {
  return create<ParkState & ParkActions>()((set, get) => {
    let client: ParkClient | null = null;
    const started = (): ParkClient => {
      client ??= new ParkClient(startWorker(), (message, isLatest) => set((state) => heard(state, message, isLatest)));
      return client;
    };
    return {
      ...nothing,
      open(park, period) {
        const { loaded } = get();
        const status: ParkStatus = { is: 'loading', progress: { done: 0, of: null } };
        set(loaded && loaded.park !== park ? { ...nothing, status } : { status });
        started().send({ kind: 'open', park, period });
      },
      cancel() {
        client?.send({ kind: 'cancel' });
        set(({ loaded }) => ({ status: { is: loaded ? 'ready' : 'none' } }));
      },
      setDefinition(definition) {
        if (get().checked) set({ checked: false });
        started().setDefinition(definition);
      },
      setBaseline: (definition) => started().send({ kind: 'baseline', definition }),
      watch(list) {
        started().send({ kind: 'watch', list });
        if (list === null) set({ window: null });
      },
      list: (list) => started().ask<'list'>({ of: 'list', list }),
      values: (indicator) => started().ask<'values'>({ of: 'values', indicator }),
      simulate: (request) => started().ask<'simulate'>({ of: 'simulate', request }),
      raises: (request) => started().ask<'raises'>({ of: 'raises', request }),
      testCase: (request, id, name) => started().ask<'testCase'>({ of: 'testCase', request, id, name }),
      close() {
        client?.close();
        client = null;
        set(nothing);
      },
    };
  });
}

/** The page's own park: `usePark((park) => park.preview)`. */
export const usePark = createParkStore();
