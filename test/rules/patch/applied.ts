import jsonPatch from 'fast-json-patch';
import type { Definition } from '../../../schemas/definition.ts';
import type { PatchOperation } from '../../../schemas/problem.ts';

/** By way of JSON, so that no two places share an object. */
const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** A copy to which a library that knows nothing of definitions has applied a patch; it throws where that does not apply. */
export function applied(before: Definition, patch: readonly PatchOperation[]): Definition {
  const document = copied(before);
  for (const operation of copied(patch)) jsonPatch.applyOperation(document, operation);
  return document;
}
