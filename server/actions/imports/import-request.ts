import type { Static } from 'typebox';
import { Type } from 'typebox';
import { validatorOf } from '../../../schemas/validate.ts';

/** What a job of an import is started with. */
const importRequest = Type.Object({
  import: Type.String(),
  /** The change that an earlier attempt was to make. */
  batch: Type.Optional(Type.String()),
});

export type ImportRequest = Static<typeof importRequest>;

const validate = validatorOf(importRequest);

export function importRequestOf(request: unknown): ImportRequest {
  const checked = validate(request);
  if (!checked.ok) throw new Error('This is no request of an import');
  return checked.value as ImportRequest;
}
