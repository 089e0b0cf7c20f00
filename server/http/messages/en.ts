export const en = {
  'route.unknown': () => 'There is nothing at this address. /api/docs lists what there is.',
  'request.invalid': (faults: number) =>
    `The request has ${faults} ${faults === 1 ? 'fault' : 'faults'}; each is listed with its place.`,
  'body.malformed': () => 'The body is not JSON. Send a JSON document with Content-Type: application/json.',
  'body.tooLarge': () => 'The body is larger than is accepted here.',
  'access.signIn': () => 'Sign in first: POST /api/v1/session, or send an API token as "Authorization: Bearer …".',
  'access.forbidden': () => 'Your role does not allow this.',
  'park.unknown': (park: string) => `There is no park "${park}", or you have no part in it.`,
  'found.nothing': (what: string) => `There is no ${what} here.`,
  'ifMatch.required': () => 'Say which revision you change: send its ETag as If-Match.',
  'ifMatch.stale': () =>
    'Someone else has changed it since. The answer holds the present revision: merge, and send again with its ETag.',
  'cursor.invalid': () => 'The cursor does not belong to this list. Begin again without one.',
  'storage.unavailable': () => 'The database cannot be reached just now. Nothing was changed; try again.',
  'storage.full': () => 'There is no space left on the disk. Nothing was changed.',
  'document.tooLarge': (megabytes: number) => `It has ${megabytes} MB, more than the 15 MB that can be stored.`,
  internal: (request: string) => `Something went wrong here. Tell your administrator the request id ${request}.`,
};
