import type { RawDocument, Scalar } from '../port.ts';
import { addressOf } from './address.ts';
import type { Line } from './driver.ts';

export function lineFrom({ park, id, revision, body }: RawDocument, keys: Readonly<Record<string, Scalar>>): Line {
  // -0 is 0, as in the body.
  const plain = Object.fromEntries(
    Object.entries(keys).map(([field, value]) => [field, typeof value === 'number' ? value + 0 : value]),
  );
  return { _id: addressOf(park, id), park, revision, keys: plain, body };
}
