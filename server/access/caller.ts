import type { Role } from './roles.ts';
import type { Scope } from './table.ts';

/** Who calls, as far as the login or the token proves it. */
export interface Caller {
  readonly person: string;
  readonly username: string;
  readonly platformAdministrator: boolean;
  readonly roles: ReadonlyMap<string, Role>;
  /** How the caller was recognised: a session's id, or a token's id and what it may do. */
  readonly via:
    | { readonly session: string }
    | { readonly token: string; readonly park: string; readonly scopes: readonly Scope[] };
}
