import { Type } from 'typebox';
import { timestamp } from './shared.ts';

/** The public half of what signs reports and exported rule sets. */
export const installationKey = Type.Object(
  {
    algorithm: Type.Literal('Ed25519'),
    publicKey: Type.String({ description: 'SPKI, DER, base64' }),
    pem: Type.String({ description: 'The same for a file, as canopy report verify --key takes it' }),
    fingerprint: Type.String({ description: 'SHA-256 of the public key, in eight groups' }),
    createdAt: timestamp(),
  },
  { title: 'Installation key' },
);
