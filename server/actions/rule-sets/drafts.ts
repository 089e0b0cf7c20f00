import type { Module } from '../../../rules/modules/module.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { etagOf } from '../../http/etag.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Draft } from '../../storage/documents/rule-sets.ts';
import type { Stored } from '../../storage/port.ts';
import { requireModules } from '../modules/require-modules.ts';
import { withContribution } from './contributors.ts';
import { draftHash, storing } from './definition-text.ts';
import { knownDraft, knownRuleSet, openRuleSet } from './known-rule-set.ts';

export interface SavedDraft {
  readonly ruleSet: string;
  readonly revision: number;
  readonly hash: string;
  readonly savedAt: string;
  readonly savedBy: { readonly person: string; readonly name: string | null };
}

export interface DraftAnswer extends SavedDraft {
  readonly definition: unknown;
}

export async function readDraft(deps: Deps, park: string, id: string): Promise<DraftAnswer> {
  await knownRuleSet(deps, park, id);
  return draftAnswer(deps, await knownDraft(deps, park, id));
}

interface DraftWish {
  readonly definition: unknown;
  /** The revision that its writer has seen. */
  readonly seen: number | undefined;
  /** Left out: those that it has. */
  readonly modules?: readonly Module[];
}

/** Replaces the draft at the revision that its writer has seen. Resolves once it is stored. */
export async function saveDraft(
  deps: Deps,
  caller: Caller,
  park: string,
  id: string,
  { definition, seen, modules }: DraftWish,
): Promise<SavedDraft> {
  await openRuleSet(deps, park, id);
  if (seen === undefined) throw new HttpProblem(428, 'ifMatch.required', say('ifMatch.required'));
  const before = await knownDraft(deps, park, id);
  if (before.revision !== seen) throw await stale(deps, before);
  const kept = modules ?? before.modules ?? [];
  await requireModules(deps, park, kept, definition);
  const hash = await draftHash(definition);
  const fact = {
    ...{ park, action: 'draft.save', subject: `rule-sets/${id}/draft` },
    ...{ beforeHash: before.hash, afterHash: hash },
  };
  return deps.audit.around(caller, fact, async () => {
    const by = caller.person;
    const contributors = withContribution(before, by, seen + 1);
    const saving = { id, definition, hash, savedAt: deps.now().toISOString(), by, contributors };
    const draft = kept.length > 0 ? { ...saving, modules: kept } : saving;
    const saved = await storing(() => deps.store.park(park).drafts.replace(draft, seen));
    if (!saved) throw await stale(deps, await knownDraft(deps, park, id));
    return { result: await savedDraft(deps, saved), details: { revision: saved.revision } };
  });
}

/** Tells what the other has saved, so that the two can be merged. */
async function stale(deps: Deps, draft: Stored<Draft>): Promise<HttpProblem> {
  const current = await draftAnswer(deps, draft);
  const headers = { ETag: etagOf(draft.revision) };
  return new HttpProblem(412, 'ifMatch.stale', say('ifMatch.stale'), { extra: { current }, headers });
}

async function draftAnswer(deps: Deps, draft: Stored<Draft>): Promise<DraftAnswer> {
  return { ...(await savedDraft(deps, draft)), definition: draft.definition };
}

export async function savedDraft(
  { store }: Deps,
  { id, revision, hash, savedAt, by }: Pick<Stored<Draft>, 'id' | 'revision' | 'hash' | 'savedAt' | 'by'>,
): Promise<SavedDraft> {
  const person = await store.platform.people.get(by);
  return { ruleSet: id, revision, hash, savedAt, savedBy: { person: by, name: person?.name ?? null } };
}
