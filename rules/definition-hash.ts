import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Definition } from '../schemas/definition.ts';

/** RFC 8785's text of an object; throws where a text in it holds half a character, for which there is none. */
export function canonicalText(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('An object always has a canonical text');
  return text;
}

/** RFC 8785's text of a definition, without what never counts as a change. */
export function canonicalDefinition(definition: Definition): string {
  const { $schema: _schema, layout: _layout, ...content } = definition;
  return canonicalText(content);
}

/** SHA-256 in hexadecimal: equal for two definitions exactly when `diff` finds no change. */
export function definitionHash(definition: Definition): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalDefinition(definition))));
}
