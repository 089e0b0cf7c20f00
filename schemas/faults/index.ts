import { choice, constant, discriminator } from './choices.ts';
import type { Reporter } from './fault.ts';
import { format, noForm } from './forms.ts';
import { exactlyOne, notHere, required, unknownKey } from './keys.ts';
import { range, tooFew, tooLong, tooMany, tooShort } from './limits.ts';
import { pattern, reservedName } from './names.ts';
import { type } from './types.ts';

/** By keyword of JSON Schema. Those that only lead to other schemas, such as `if`, say nothing of their own. */
export const reporters: ReadonlyMap<string, Reporter> = new Map([
  ['required', required],
  ['additionalProperties', unknownKey],
  ['false schema', notHere],
  ['oneOf', exactlyOne],
  ['discriminator', discriminator],
  ['anyOf', noForm],
  ['enum', choice],
  ['const', constant],
  ['type', type],
  ['pattern', pattern],
  ['format', format],
  ['not', reservedName],
  ['minimum', range],
  ['maximum', range],
  ['exclusiveMinimum', range],
  ['exclusiveMaximum', range],
  ['minLength', tooShort],
  ['maxLength', tooLong],
  ['minItems', tooFew],
  ['maxItems', tooMany],
  ['maxProperties', tooMany],
]);
