import type { Deps } from '../deps.ts';
import type { Operation } from '../http/operation.ts';
import { jobOperations } from './jobs.ts';
import { runOperations } from './runs.ts';

/** Every operation of the API. A new topic is a file here and a line below. */
export function allOperations(deps: Deps): readonly Operation[] {
  return [...jobOperations(deps), ...runOperations(deps)];
}
