import type { Definition } from '../../../schemas/definition.ts';
import type { Draft, SavedDraft } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { request } from '../../api/request.ts';
import type { DraftPort, SaveAnswer, ServerDraft } from '../../editor/saving/ports.ts';

/** The draft of a rule set by the API. */
export interface ApiDraftPort extends DraftPort {
  /** Of the draft that this page last read or saved: what it publishes. */
  readonly revision: () => number;
}

export function draftPort(park: string, ruleSet: string): ApiDraftPort {
  const path = ['parks', park, 'rule-sets', ruleSet, 'draft'];
  let known = 0;
  return {
    revision: () => known,
    async load() {
      const draft = serverDraft(await request<Draft>(path));
      known = draft.revision;
      return draft;
    },
    async save(definition, revision) {
      try {
        const saved = await request<SavedDraft>(path, { method: 'PUT', body: { definition }, ifMatch: revision });
        known = saved.revision;
        return { kind: 'saved', revision: saved.revision, savedAt: saved.savedAt };
      } catch (error) {
        return answerOf(error);
      }
    },
  };
}

function serverDraft({ definition, revision, savedAt, savedBy }: Draft): ServerDraft {
  // Of any shape: the editor and the check take what there is.
  return { definition: definition as unknown as Definition, revision, savedAt, by: savedBy.name };
}

function answerOf(error: unknown): SaveAnswer {
  if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 429) return { kind: 'offline' };
  if (error.status === 401) return { kind: 'signedOut' };
  if (error.status === 412) return { kind: 'conflict', current: serverDraft(error.body.current as Draft) };
  return { kind: 'refused', reason: error.sentence };
}
