import type {
  DraftPort,
  KeepPort,
  Kept,
  Pages,
  SaveAnswer,
  ServerDraft,
} from '../../../designer/editor/saving/ports.ts';
import type { Signals } from '../../../designer/editor/saving/signals.ts';
import type { Definition } from '../../../schemas/definition.ts';

/** A server that holds one draft, as the API does: a save needs the revision that stands. */
export class ServerOfOneDraft implements DraftPort {
  draft: ServerDraft;
  readonly saves: Definition[] = [];
  attempts = 0;
  mostAtOnce = 0;
  takes = 0;
  isReachable = true;
  losesAnswers = false;
  answer: SaveAnswer | null = null;
  private atOnce = 0;

  constructor(definition: Definition) {
    this.draft = { definition, revision: 1, savedAt: '2026-01-01T08:00:00Z', by: null };
  }

  async load(): Promise<ServerDraft> {
    if (!this.isReachable) throw new Error('No connection');
    return structuredClone(this.draft);
  }

  async save(definition: Definition, revision: number): Promise<SaveAnswer> {
    this.attempts += 1;
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    if (this.takes > 0) await new Promise((done) => setTimeout(done, this.takes));
    this.atOnce -= 1;
    if (!this.isReachable) return { kind: 'offline' };
    if (this.answer) return this.answer;
    if (revision !== this.draft.revision) return { kind: 'conflict', current: structuredClone(this.draft) };
    this.saves.push(definition);
    this.changedBy('我', definition);
    if (this.losesAnswers) return { kind: 'offline' };
    return { kind: 'saved', revision: this.draft.revision, savedAt: this.draft.savedAt };
  }

  changedBy(by: string, definition: Definition): void {
    const revision = this.draft.revision + 1;
    this.draft = { definition: structuredClone(definition), revision, savedAt: `2026-01-01T08:00:0${revision}Z`, by };
  }
}

/** Keeps as a browser does: what is read back is a copy. */
export class MemoryKeep implements KeepPort {
  isFull = false;
  private readonly kept = new Map<string, Kept>();

  async keys(): Promise<readonly string[]> {
    return [...this.kept.keys()];
  }

  async get(key: string): Promise<Kept | undefined> {
    return structuredClone(this.kept.get(key));
  }

  async set(key: string, kept: Kept): Promise<void> {
    if (this.isFull) throw new DOMException('Full', 'QuotaExceededError');
    this.kept.set(key, structuredClone(kept));
  }

  async remove(key: string): Promise<void> {
    this.kept.delete(key);
  }
}

/** A page whose connection and end the test tells. */
export class TestSignals implements Signals {
  private readonly onlineListeners = new Set<() => void>();
  private readonly hideListeners = new Set<() => void>();

  onOnline(listener: () => void): () => void {
    this.onlineListeners.add(listener);
    return () => this.onlineListeners.delete(listener);
  }

  onHide(listener: () => void): () => void {
    this.hideListeners.add(listener);
    return () => this.hideListeners.delete(listener);
  }

  online(): void {
    for (const listener of this.onlineListeners) listener();
  }

  hide(): void {
    for (const listener of this.hideListeners) listener();
  }
}

let pages = 0;

/** The pages of one browser. A crash takes them away, and none can say anything of that. */
export class TestBrowser {
  private readonly open = new Set<string>();

  newPage(): Pages {
    pages += 1;
    const own = `page ${pages}`;
    this.open.add(own);
    return {
      own,
      others: async () => new Set([...this.open].filter((page) => page !== own)),
      close: () => this.open.delete(own),
    };
  }

  crash(): void {
    this.open.clear();
  }
}
