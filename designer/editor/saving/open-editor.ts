import { isObject } from '../../../rules/document/loose.ts';
import { isSame } from '../../../rules/document/same.ts';
import { createEditor, type Editor, type EditorOptions } from '../editor-store.ts';
import type { DraftPort, KeepPort, Kept, ServerDraft } from './ports.ts';
import type { Signals } from './signals.ts';

interface OpenOptions {
  readonly draft: DraftPort;
  readonly keep: KeepPort;
  /** Names the place of this draft and person among all that is kept. */
  readonly key: string;
  readonly signals: Signals;
  readonly now?: () => string;
  readonly newId?: () => string;
}

/**
 * Opens the draft, with what was kept here and never reached the server. Without a connection what was kept is opened
 * alone; where there is none, the fault of loading is thrown.
 */
export async function openEditor({ draft, keep, key, ...rest }: OpenOptions): Promise<Editor> {
  const [server, kept] = await Promise.all([
    draft.load().then(
      (loaded) => ({ loaded }),
      (error: unknown) => ({ error }),
    ),
    keep.get(key).then(usable, () => undefined),
  ]);
  const saving = { draft, keep, key, signals: rest.signals };
  const common = { ...(rest.now && { now: rest.now }), ...(rest.newId && { newId: rest.newId }) };
  if ('error' in server) {
    if (!kept) throw server.error;
    const base = { definition: kept.base, revision: kept.revision };
    return createEditor({ ...common, ...restored(kept), saving: { ...saving, base } });
  }
  return createEditor({ ...common, ...begun(server.loaded, kept, saving) });
}

type Begun = Pick<EditorOptions, 'definition' | 'history' | 'restored' | 'saving'>;
type Saving = Omit<NonNullable<EditorOptions['saving']>, 'base'>;

function begun(loaded: ServerDraft, kept: Kept | undefined, saving: Saving): Begun {
  const base = { definition: loaded.definition, revision: loaded.revision };
  if (!kept) return { definition: loaded.definition, saving: { ...saving, base } };
  // Saved before the page ended, whether or not its answer arrived: only the way back is still to be had.
  if (isSame(kept.definition, loaded.definition))
    return {
      definition: kept.definition,
      history: kept.history,
      saving: { ...saving, base: { ...base, definition: kept.definition } },
    };
  if (kept.revision === loaded.revision) return { ...restored(kept), saving: { ...saving, base } };
  // All of it had been saved, and somebody has gone on since.
  if (isSame(kept.definition, kept.base)) return { definition: loaded.definition, saving: { ...saving, base } };
  const known = { definition: kept.base, revision: kept.revision };
  return { ...restored(kept), saving: { ...saving, base: known, theirs: loaded } };
}

function restored({ definition, history, at }: Kept) {
  return { definition, history, restored: { at, steps: history.at } };
}

/** What another version of the program has kept, or half a write, is left alone. */
function usable(kept: unknown): Kept | undefined {
  return isKept(kept) ? kept : undefined;
}

function isKept(kept: unknown): kept is Kept {
  return (
    isObject(kept) && kept.form === 1 && isObject(kept.definition) && isObject(kept.base) && isObject(kept.history)
  );
}
