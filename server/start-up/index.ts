import { requireAdministrator } from '../access/first-accounts.ts';
import { openDemoPark } from '../demo/demo-park.ts';
import type { StartUpStep } from './step.ts';

/** What `canopy serve` does before it listens, in order. A new step is a file here and a line below. */
export const startUpSteps: readonly StartUpStep[] = [requireAdministrator, openDemoPark];
