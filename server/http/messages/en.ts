import type { Thing } from './thing.ts';

export const en = {
  'route.unknown': () => 'There is nothing at this address. /api/docs lists what there is.',
  'request.invalid': (faults: number) =>
    `The request has ${faults} ${faults === 1 ? 'fault' : 'faults'}; each is listed with its place.`,
  'body.malformed': () => 'The body is not a JSON document as it is read here; each fault is listed with its place.',
  'body.tooLarge': (kilobytes: number) => `The body is larger than the ${kilobytes} KB that are accepted here.`,
  'body.absent': () => 'A body is missing. Send a JSON document with Content-Type: application/json.',
  'body.type': (type: string) => `Send the body with Content-Type: ${type}.`,
  'body.encoding': (encoding: string) => `Content-Encoding "${encoding}" is not read here. Send gzip, or none.`,
  'body.notUtf8': () => 'The body is not UTF-8 text. Send it as UTF-8.',
  'body.broken': () => 'The body broke off, or its packing is damaged. Send it again.',
  'body.slow': () => 'The body took too long to arrive. Send it again over a better connection.',
  'body.reservedKey': () => 'The key "__proto__" is kept by the program for itself. Choose another.',
  'form.unexpected': () =>
    'The form has a part that is not expected, one too many or too long a one. /api/docs says which parts there are.',
  'address.tooLong': (most: number) => `The address is longer than the ${most} characters that are read.`,
  'address.malformed': () => 'The address holds a % that is not followed by a character of UTF-8. Correct it.',
  'method.unknown': (methods: string) => `This address takes only ${methods}.`,
  'header.malformed': () => 'The request could not be read as HTTP.',
  'header.tooLarge': () => 'The headers of the request are too large.',
  'header.slow': () => 'The request took too long to arrive.',
  'rate.limited': (seconds: number) => `Too many requests. Come again in ${seconds} seconds.`,
  csrf: () => 'The request comes from a page of another site. Changes are made from pages of this server only.',
  'server.stopping': () => 'The server is shutting down. Try again in a moment.',
  'metrics.closed': () => 'Metrics are read on the machine itself, or with the token of CANOPY_METRICS_TOKEN.',
  'access.signIn': () => 'Sign in first: POST /api/v1/session, or send an API token as "Authorization: Bearer …".',
  'access.forbidden': () => 'Your role does not allow this.',
  'access.scope': () => 'The API token is not made for this. Make one with the scope that it needs, or sign in.',
  'park.unknown': (park: string) => `There is no park "${park}", or you have no part in it.`,
  'found.nothing': (what: Thing) => `There is no ${what} here.`,
  'ifMatch.required': () => 'Say which revision you change: send its ETag as If-Match.',
  'ifMatch.stale': () =>
    'Someone else has changed it since. The answer holds the present revision: merge, and send again with its ETag.',
  'cursor.invalid': () => 'The cursor does not belong to this list. Begin again without one.',
  'storage.unavailable': () => 'The database cannot be reached just now. Nothing was changed; try again.',
  'storage.full': () => 'There is no space left on the disk. Nothing was changed.',
  'document.tooLarge': (megabytes: number) => `It has ${megabytes} MB, more than the 15 MB that can be stored.`,
  'document.notStorable': (place: string) =>
    `The value at "${place}" can't be stored: it has a character that is none, or is no number. Correct it.`,
  internal: (request: string) => `Something went wrong here. Tell your administrator the request id ${request}.`,
};
