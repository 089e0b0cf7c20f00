import type { Caller } from '../../../server/access/caller.ts';
import type { Role } from '../../../server/access/roles.ts';
import { theRuleSet } from './park-of-records.ts';

export const order = { ruleSet: theRuleSet, version: 1, period: '2025' };

export function callerOf(park: string, role: Role = 'administrator'): Caller {
  return {
    person: 'someone',
    username: 'someone',
    platformAdministrator: false,
    roles: new Map([[park, role]]),
    via: { session: 'none' },
  };
}
