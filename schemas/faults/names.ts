import { sentence } from '../messages/messages.ts';
import { placeOf, problemAt, type Reporter, shown } from './fault.ts';

/** In the schemas, `not` lists names that every object inherits. */
export const reservedName: Reporter = (fault) =>
  problemAt(placeOf(fault), 'schema.reservedName', { got: shown(fault.data) });

/** By the title of the schema that has the pattern. */
const wanted = new Map([
  ['Id', sentence('wanted.id')],
  ['Fact name', sentence('wanted.factName')],
  ['Period', sentence('wanted.period')],
  ['Document id', sentence('wanted.documentId')],
  ['Park id', sentence('wanted.parkId')],
  ['Job id', sentence('wanted.jobId')],
  ['Hash', sentence('wanted.hash')],
  ['Side', sentence('wanted.side')],
  ['Reason', sentence('wanted.words')],
  ['Words said', sentence('wanted.words')],
  ['Name given', sentence('wanted.words')],
]);

export const pattern: Reporter = (fault) =>
  problemAt(placeOf(fault), 'schema.pattern', {
    got: shown(fault.data),
    wanted:
      wanted.get(String(fault.parentSchema?.title)) ??
      sentence('wanted.pattern', { pattern: String(fault.params.pattern) }),
  });
