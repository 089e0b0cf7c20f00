import type { Store } from '../storage/store.ts';
import type { Jobs } from './jobs.ts';

/** Runs jobs one after another. */
export function jobRunner(_store: Store): Jobs & { stop(): Promise<void> } {
  const absent = () => Promise.reject(new Error('Jobs are not run yet'));
  return {
    start: absent,
    get: absent,
    cancel: absent,
    resume: absent,
    watch: async function* () {},
    stop: async () => {},
  };
}
