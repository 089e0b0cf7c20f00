import type { Code } from '../messages/messages.ts';
import { placeOf, problemAt, type Reporter, shown } from './fault.ts';

export const range: Reporter = (fault) => {
  const { comparison, limit } = fault.params;
  return problemAt(placeOf(fault), 'schema.range', {
    got: shown(fault.data),
    comparison: String(comparison).replace('>=', '≥').replace('<=', '≤'),
    limit: String(limit),
  });
};

export const tooShort: Reporter = beyond('schema.tooShort');
export const tooLong: Reporter = beyond('schema.tooLong');
export const tooFew: Reporter = beyond('schema.tooFew');
export const tooMany: Reporter = beyond('schema.tooMany');

function beyond(code: Code): Reporter {
  return (fault) =>
    problemAt(placeOf(fault), code, { limit: String(fault.params.limit), got: String(sizeOf(fault.data)) });
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
