import type { Text } from '../../../schemas/text.ts';
import type { Role } from '../../access/roles.ts';

export interface Park {
  readonly name: Text;
  readonly createdAt: string;
  readonly by: string;
  /** How many must approve what is to be published. Parks of earlier versions of the program don't say: one must. */
  readonly approvals?: number;
}

export interface Person {
  readonly username: string;
  readonly name: string;
  /** Argon2id. */
  readonly passwordHash: string;
  readonly passwordChangedAt: string;
  readonly platformAdministrator: boolean;
  /** Made for a look around; may log in only while the server listens on loopback. */
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly roles: readonly { readonly park: string; readonly role: Role }[];
  readonly failedLogins: number;
  readonly lockedUntil: string | null;
  readonly createdAt: string;
}

/** Its id is the SHA-256 of the token. */
export interface Session {
  readonly person: string;
  readonly createdAt: string;
  readonly usedAt: string;
  readonly expiresAt: string;
}

export interface ApiToken {
  readonly person: string;
  readonly park: string;
  readonly name: string;
  /** SHA-256 of the token. */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  /** Noted once a minute; null: never used. */
  readonly usedAt: string | null;
  readonly expiresAt: string;
}
