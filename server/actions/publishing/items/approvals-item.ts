import { sayOfGate } from '../messages.ts';

export interface Approvals {
  readonly given: number;
  readonly needed: number;
  /** How many want changes, and have not approved since. */
  readonly asking: number;
}

/** Enough have approved, and nobody waits for a change. */
export function approvalsItem(approvals: Approvals | null) {
  const key = 'approvals' as const;
  if (approvals === null) return { key, state: 'notNeeded', why: sayOfGate('approvals.direct') } as const;
  const { given, needed, asking } = approvals;
  if (asking > 0) return { key, state: 'open', why: sayOfGate('approvals.asking', asking) } as const;
  if (given < needed) return { key, state: 'open', why: sayOfGate('approvals.missing', given, needed) } as const;
  if (needed === 0 && given === 0) return { key, state: 'notNeeded', why: sayOfGate('approvals.none') } as const;
  return { key, state: 'met', why: sayOfGate('approvals.given', given, needed) } as const;
}
