import { pointer } from '../../schemas/pointer.ts';
import { errorAt } from '../messages/messages.ts';
import { fixOf, setTo } from './fix.ts';
import type { Check } from './subject.ts';

/** A quota takes a whole number of enterprises in a known order. */
export const quotas: Check = function* ({ definition }) {
  for (const [index, { quota }] of (definition.applications ?? []).entries()) {
    if (!quota) continue;
    const path = pointer('applications', index, 'quota');
    const { count, orderBy = [] } = quota;
    if (!Number.isInteger(count) || count < 0)
      yield errorAt(
        `${path}/count`,
        'quota.count',
        { value: count },
        setTo(`${path}/count`, Math.max(0, Math.floor(count))),
      );
    if (orderBy.length > 0) continue;
    const value = [{ fact: 'total', descending: true }];
    const fix = fixOf('fix.orderByTotal', [{ op: 'add', path: `${path}/orderBy`, value }]);
    yield errorAt(`${path}/orderBy`, 'quota.noOrder', {}, fix);
  }
};
