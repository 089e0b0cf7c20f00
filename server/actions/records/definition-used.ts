import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { validateDefinition } from '../../../schemas/validate.ts';
import type { Store } from '../../storage/store.ts';
import { sayOfRecords } from './messages.ts';

export interface RulesNamed {
  readonly ruleSet: string;
  /** Null: the draft. */
  readonly version: number | null;
}

export type DefinitionUsed =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly status: 404 | 422; readonly code: string; readonly sentence: Sentence };

/** The definition whose fields say what records may hold. */
export async function definitionUsed(
  store: Store,
  park: string,
  { ruleSet, version }: RulesNamed,
): Promise<DefinitionUsed> {
  const { versions, drafts } = store.park(park);
  const unknown = {
    ok: false,
    status: 404,
    code: 'ruleSet.unknown',
    sentence: sayOfRecords('ruleSet.unknown'),
  } as const;
  if (version !== null) {
    const published = await versions.get(`${ruleSet}.${version}`);
    return published ? { ok: true, definition: published.definition } : unknown;
  }
  const draft = await drafts.get(ruleSet);
  if (!draft) return unknown;
  const valid = validateDefinition(draft.definition);
  if (valid.ok) return valid;
  const code = 'definition.unusable';
  return { ok: false, status: 422, code, sentence: sayOfRecords(code) };
}
