import { canonicalText } from '../../rules/definition-hash.ts';
import { readJson } from '../../schemas/json/read-json.ts';
import { fingerprintOf, isSignatureOf } from './ed25519.ts';
import type { InstallationKey } from './installation-key.ts';

// One line of canonical JSON (RFC 8785): what is signed, the public key, and the signature of all but itself. There is
// one way only to write it, so that a byte that was changed anywhere is found.

const format = 'canopy-signed';
const formatVersion = 1;
const algorithm = 'Ed25519';

/** What a signed line can hold. */
export type SignedKind = 'recheck' | 'ruleSet';

export interface Signed {
  readonly kind: SignedKind;
  readonly content: Readonly<Record<string, unknown>>;
  readonly publicKey: string;
  readonly fingerprint: string;
}

export type Unsigned =
  /** It is not JSON, or none of ours. */
  | 'notSigned'
  /** Of a newer program. */
  | 'newer'
  /** It could be written in another way, so that it was. */
  | 'notCanonical'
  /** The signature is not of this content by this key. */
  | 'signature';

/** Keys stand in their order, so that every signed line begins alike. */
export function isBegunByUs(start: string): boolean {
  return start.startsWith(`{"algorithm":"${algorithm}","content":{`);
}

/** Signs; without an end of line. */
export function signedLine(kind: SignedKind, content: object, { publicKey, sign }: InstallationKey): string {
  const signed = { format, formatVersion, algorithm, kind, content: wholeTexts(content), publicKey };
  return canonicalText({ ...signed, signature: sign(canonicalText(signed)) });
}

/** What a line holds whose signature is of its content, by the key that it names itself: whose that is, it can't tell. */
export function readSigned(line: string): Signed | Unsigned {
  const read = readJson(line);
  if (!read.readable || !isObject(read.value)) return 'notSigned';
  const { signature, ...signed } = read.value;
  const { kind, content, publicKey } = signed;
  if (signed.format !== format) return 'notSigned';
  if (signed.formatVersion !== formatVersion) return 'newer';
  if (canonicalOf(read.value) !== line) return 'notCanonical';
  const isWhole = (kind === 'recheck' || kind === 'ruleSet') && isObject(content) && signed.algorithm === algorithm;
  if (!isWhole || typeof publicKey !== 'string' || typeof signature !== 'string') return 'signature';
  if (!isSignatureOf(canonicalText(signed), signature, publicKey)) return 'signature';
  return { kind, content, publicKey, fingerprint: fingerprintOf(publicKey) };
}

function canonicalOf(value: object): string | undefined {
  try {
    return canonicalText(value);
  } catch {
    return undefined;
  }
}

/** Half a character, as a name may have it that someone typed, has no canonical text. */
function wholeTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(wholeTexts);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key.replaceAll(/\p{Surrogate}/gu, '\uFFFD'), wholeTexts(inner)]],
    ),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
