import { isSame } from '../../../rules/document/same.ts';
import type { LockedNodes } from '../editor-state.ts';
import { createEditor, type Editor, type EditorOptions } from '../editor-store.ts';
import { leftBehind, placeOf, takeOver } from './left-behind.ts';
import type { DraftPort, KeepPort, Kept, Pages, ServerDraft } from './ports.ts';
import type { Signals } from './signals.ts';

interface OpenOptions {
  readonly draft: DraftPort;
  readonly keep: KeepPort;
  /** Names the place of this draft and person among all that is kept. */
  readonly key: string;
  readonly pages: Pages;
  readonly signals: Signals;
  readonly locked?: LockedNodes;
  readonly now?: () => string;
  readonly newId?: () => string;
}

/**
 * Opens the draft, with what was kept here and never reached the server. Without a connection what was kept is opened
 * alone; where there is none, the fault of loading is thrown.
 */
export async function openEditor({
  draft,
  keep,
  key,
  pages,
  signals,
  locked,
  now,
  newId,
}: OpenOptions): Promise<Editor> {
  const [server, left] = await Promise.all([
    draft.load().then(
      (loaded) => ({ loaded }),
      (error: unknown) => ({ error }),
    ),
    leftBehind(keep, key, pages).catch(() => []),
  ]);
  const loaded = 'loaded' in server ? server.loaded : null;
  const place = placeOf(key, pages.own);
  const { kept, others } = await takeOver(keep, place, left, loaded?.definition ?? null);
  const saving = { draft, keep, key: place, pages, signals };
  const common = { ...(locked && { locked }), ...(now && { now }), ...(newId && { newId }) };
  if ('error' in server) {
    if (!kept) {
      pages.close();
      throw server.error;
    }
    const base = { definition: kept.base, revision: kept.revision };
    return createEditor({ ...common, ...restored(kept, others), saving: { ...saving, base } });
  }
  return createEditor({ ...common, ...begun(server.loaded, kept, others, saving) });
}

type Begun = Pick<EditorOptions, 'definition' | 'history' | 'restored' | 'saving'>;
type Saving = Omit<NonNullable<EditorOptions['saving']>, 'base'>;

function begun(loaded: ServerDraft, kept: Kept | undefined, others: number, saving: Saving): Begun {
  const base = { definition: loaded.definition, revision: loaded.revision };
  if (!kept) return { definition: loaded.definition, saving: { ...saving, base } };
  // Saved before the page ended, whether or not its answer arrived: only the way back is still to be had.
  if (isSame(kept.definition, loaded.definition))
    return {
      definition: kept.definition,
      history: kept.history,
      saving: { ...saving, base: { ...base, definition: kept.definition } },
    };
  if (kept.revision === loaded.revision) return { ...restored(kept, others), saving: { ...saving, base } };
  // All of it had been saved, and somebody has gone on since.
  if (isSame(kept.definition, kept.base)) return { definition: loaded.definition, saving: { ...saving, base } };
  const known = { definition: kept.base, revision: kept.revision };
  return { ...restored(kept, others), saving: { ...saving, base: known, theirs: loaded } };
}

function restored({ definition, history, at }: Kept, others: number) {
  return { definition, history, restored: { at, steps: history.at, others } };
}
