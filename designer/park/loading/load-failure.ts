import type { LoadFault } from './load-state.ts';

/** Loading ended without records, for a reason that a person is told. */
export class LoadFailure extends Error {
  readonly fault: LoadFault;

  constructor(fault: LoadFault) {
    super(fault.code);
    this.fault = fault;
  }
}
