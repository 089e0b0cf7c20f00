import type { Expectation } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { type SheetStatus, sheetStatuses } from '../../../schemas/sheet-status.ts';

/** What is expected at `total`, `marks.A01` or `applications.loan.amount`; undefined: nothing is. */
export function expectAt(expect: Expectation, path: string, value: FieldValue | undefined): Expectation {
  const [first, id = '', what = ''] = path.split('.');
  switch (first) {
    case 'status':
      return withKey(
        expect,
        'status',
        sheetStatuses.find((one): one is SheetStatus => one === value),
      );
    case 'stage':
    case 'grade':
      return withKey(expect, first, typeof value === 'string' || value === null ? value : undefined);
    case 'total':
      return withKey(expect, 'total', numberOr(value));
    case 'marks':
    case 'points':
      return withKey(expect, first, filled(withKey(expect[first] ?? {}, id, numberOr(value))));
    case 'applications': {
      const decided = expect.applications?.[id] ?? {};
      const next =
        what === 'amount'
          ? withKey(decided, 'amount', numberOr(value))
          : withKey(
              decided,
              what === 'selected' ? 'selected' : 'eligible',
              typeof value === 'boolean' ? value : undefined,
            );
      return withKey(expect, 'applications', filled(withKey(expect.applications ?? {}, id, filled(next))));
    }
    default:
      return expect;
  }
}

function numberOr(value: FieldValue | undefined): number | null | undefined {
  return typeof value === 'number' || value === null ? value : undefined;
}

function filled<Whole extends object>(whole: Whole): Whole | undefined {
  return Object.keys(whole).length === 0 ? undefined : whole;
}

/** Undefined leaves the key out. */
function withKey<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Exclude<Whole[Key], undefined> | undefined,
): Whole {
  const next: Whole = { ...whole };
  if (value === undefined) Reflect.deleteProperty(next, key);
  else next[key] = value;
  return next;
}
