import type { Definition } from '../../../../schemas/definition.ts';

/** A published version; its key is of all parks'. */
export interface KnownVersion {
  readonly key: string;
  readonly definition: Definition;
  readonly hash: string;
}

/** What the evaluating thread is told and asked. */
export type ToEvaluator =
  | { readonly kind: 'version'; readonly version: KnownVersion }
  | { readonly kind: 'evaluate'; readonly id: number; readonly park: string; readonly body: Uint8Array };

/** Without an answer the request is for the asking thread. `unknown`: the version that it would take. */
export interface FromEvaluator {
  readonly id: number;
  readonly answer?: Uint8Array;
  readonly unknown?: string;
}

export function keyOfVersion(park: string, ruleSet: string, number: number): string {
  return `${park}/${ruleSet}.${number}`;
}
