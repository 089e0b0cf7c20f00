import { expect, test } from 'vitest';
import { Addresses } from '../../../server/http/addresses.ts';

const addresses = new Addresses<string>();
for (const address of [
  '/records',
  '/records/imports',
  '/records/imports/{import}/faults',
  '/records/{period}',
  '/records/{period}/{enterprise}',
  '/records/{period}/{enterprise}/history',
])
  addresses.put(address, address);

test.each([
  ['/records', '/records', {}],
  ['/records/', '/records', {}],
  ['/Records/IMPORTS', '/records/imports', {}],
  ['/records/2025', '/records/{period}', { period: '2025' }],
  ['/records/Q3%2F%E7%A7%AF', '/records/{period}', { period: 'Q3/积' }],
  ['/records/imports/a/faults', '/records/imports/{import}/faults', { import: 'a' }],
  // The word leads nowhere here, and so it is a period after all.
  ['/records/imports/b', '/records/{period}/{enterprise}', { period: 'imports', enterprise: 'b' }],
  ['/records/imports/b/history', '/records/{period}/{enterprise}/history', { period: 'imports', enterprise: 'b' }],
  ['/records/2025/__proto__', '/records/{period}/{enterprise}', { period: '2025', enterprise: '__proto__' }],
])('%s leads to %s', (path, place, params) => {
  expect(addresses.find(path)).toEqual({ place, params });
});

test.each(['/', '', '*', '/record', '/records//', '//records', '/records//history', '/records/a/b/c', 'records'])(
  '"%s" leads nowhere',
  (path) => expect(addresses.find(path)).toBeUndefined(),
);

test.each(['/records/%', '/records/%ff', '/records/2025/%E7%A7'])('%s is malformed', (path) =>
  expect(() => addresses.find(path)).toThrow(URIError),
);
