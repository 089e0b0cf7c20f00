import type { StoreApi } from 'zustand/vanilla';
import { isSame } from '../../../rules/document/same.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { EditorState } from '../editor-state.ts';
import { sentence } from '../edits/words.ts';
import { Debounce } from './debounce.ts';
import type { DraftPort, SaveAnswer, ServerDraft } from './ports.ts';
import type { Signals } from './signals.ts';

const quiet = 800;
const longestWait = 5000;
const firstRetry = 1000;
const longestRetry = 30_000;

/** What the server has acknowledged. */
export interface Acknowledged {
  readonly definition: Definition;
  readonly revision: number;
}

interface Parts {
  readonly store: StoreApi<EditorState>;
  readonly draft: DraftPort;
  readonly signals: Signals;
  readonly now: () => string;
  readonly base: Acknowledged;
}

/** Saves the draft of a store, one save at a time, and says honestly how that stands. */
export class Autosave {
  base: Acknowledged;
  private readonly parts: Parts;
  private readonly waiting = new Debounce(quiet, longestWait, () => void this.save());
  private saving: Promise<void> | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private retryIn = firstRetry;
  private savedAt: string | null = null;
  private readonly listenNoMore: () => void;

  constructor(parts: Parts) {
    this.parts = parts;
    this.base = parts.base;
    this.listenNoMore = parts.signals.onOnline(() => {
      if (this.state.save.kind === 'offline') void this.save();
    });
  }

  private get state(): EditorState {
    return this.parts.store.getState();
  }

  private show(state: Partial<EditorState>): void {
    this.parts.store.setState(state);
  }

  get isSaved(): boolean {
    return this.state.definition === this.base.definition;
  }

  /** The definition has changed. */
  noted(): void {
    const { save, conflict } = this.state;
    if (conflict) this.showConflict({ ...conflict, definition: conflict.theirs });
    if (conflict || save.kind === 'offline') return;
    if (!this.saving && save.kind !== 'unsaved') this.show({ save: { kind: 'unsaved' } });
    this.waiting.request();
  }

  /** Saves what is not saved, after a save that is under way. */
  async save(): Promise<void> {
    while (this.saving) await this.saving;
    this.waiting.cancel();
    clearTimeout(this.retry);
    if (this.state.conflict) return;
    if (this.isSaved) {
      if (this.state.save.kind !== 'saved') this.showSaved();
      return;
    }
    this.saving = this.saveOnce();
    await this.saving;
  }

  private async saveOnce(): Promise<void> {
    const { definition } = this.state;
    this.show({ save: { kind: 'saving' } });
    const answer = await this.parts.draft.save(definition, this.base.revision).catch(unforeseen);
    this.saving = null;
    this.told(answer, definition);
  }

  private told(answer: SaveAnswer, sent: Definition): void {
    if (answer.kind === 'offline') {
      this.offline();
      return;
    }
    this.retryIn = firstRetry;
    if (answer.kind === 'saved') this.acknowledged({ definition: sent, revision: answer.revision }, answer.savedAt);
    else if (answer.kind === 'conflict') this.refusedFor(answer.current, sent);
    else
      this.failed(
        answer.kind === 'signedOut' ? sentence('save.signedOut') : answer.reason,
        answer.kind === 'signedOut',
      );
  }

  private refusedFor(current: ServerDraft, sent: Definition): void {
    // An answer that was lost: what stands there is what was sent.
    if (isSame(current.definition, sent))
      this.acknowledged({ definition: sent, revision: current.revision }, current.savedAt);
    else this.showConflict(current);
  }

  private failed(reason: Sentence, isSignedOut: boolean): void {
    this.show({ save: { kind: 'failed', reason, signedOut: isSignedOut } });
  }

  private acknowledged(base: Acknowledged, savedAt: string): void {
    this.base = base;
    this.savedAt = savedAt;
    if (this.isSaved) this.showSaved();
    else {
      this.show({ save: { kind: 'unsaved' } });
      this.waiting.request();
    }
  }

  private showSaved(): void {
    this.show({ save: { kind: 'saved', at: this.savedAt } });
  }

  private offline(): void {
    const { save } = this.state;
    this.show({ save: save.kind === 'offline' ? save : { kind: 'offline', since: this.parts.now() } });
    this.retry = setTimeout(() => void this.save(), this.retryIn);
    this.retryIn = Math.min(2 * this.retryIn, longestRetry);
  }

  showConflict(theirs: ServerDraft): void {
    const sides = { base: this.base.definition, mine: this.state.definition, theirs: theirs.definition };
    const { by, savedAt, revision } = theirs;
    this.show({
      save: { kind: 'conflict' },
      conflict: { ...sides, by, savedAt, revision, items: conflictsOf(sides) },
    });
  }

  /** The merge stands over their revision. */
  rebased(base: Acknowledged): void {
    this.base = base;
    this.show({ conflict: null, save: { kind: 'unsaved' } });
  }

  close(): void {
    this.waiting.cancel();
    clearTimeout(this.retry);
    this.listenNoMore();
  }
}

/** A fault of ours, such as an answer that can't be read: told, and tried again with the next edit. */
function unforeseen(error: unknown): SaveAnswer {
  return { kind: 'refused', reason: sentence('save.failed', { detail: String(error) }) };
}
