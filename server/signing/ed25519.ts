import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

// The door to signatures. Keys and signatures are base64: a private key of PKCS #8, a public one of SPKI, both DER.

export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Of the text's UTF-8. */
export function signatureOf(text: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(text), key).toString('base64');
}

/** Never throws: what is no key or no signature signs nothing. */
export function isSignatureOf(text: string, signature: string, publicKey: string): boolean {
  const key = keyOf(publicKey);
  const bytes = bytesOf(signature);
  return key !== undefined && bytes !== undefined && verify(null, Buffer.from(text), key, bytes);
}

/** SHA-256 of a public key, in groups that can be read out over a telephone. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (hash.match(/.{8}/g) ?? []).join(' ');
}

export function pemOf(publicKey: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`;
}

/** Undefined: it is no public key of this kind. */
export function publicKeyIn(pem: string): string | undefined {
  try {
    const key = createPublicKey({ key: pem, format: 'pem' });
    const written = key.export({ format: 'der', type: 'spki' }).toString('base64');
    return keyOf(written) ? written : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(publicKey: string): KeyObject | undefined {
  const der = bytesOf(publicKey);
  if (!der) return undefined;
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const isSame = key.export({ format: 'der', type: 'spki' }).equals(der);
    return key.asymmetricKeyType === 'ed25519' && isSame ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined: it is not written as base64 is, of which there is one way only. */
function bytesOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}
