import { createHash } from 'node:crypto';
import { canonicalDefinition } from '../../../../rules/definition-hash.ts';
import type { Definition } from '../../../../schemas/definition.ts';

/** The definition's hash, as `definitionHash` has it; null: a text in it holds half a character. */
export function hashOf(definition: unknown): string | null {
  let text: string;
  try {
    text = canonicalDefinition(definition as Definition);
  } catch {
    return null;
  }
  return createHash('sha256').update(text).digest('hex');
}
