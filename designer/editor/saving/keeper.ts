import { bounded } from '../history/history.ts';
import { Debounce } from './debounce.ts';
import type { KeepPort, Kept } from './ports.ts';
import type { Signals } from './signals.ts';

const quiet = 250;
const longestWait = 300;
const mostSteps = 200;
const mostBytes = 4 * 1024 * 1024;

/** Writes each step where it survives a crash of the browser. */
export class Keeper {
  private readonly port: KeepPort;
  private readonly key: string;
  private readonly present: () => Kept;
  private readonly told: (failed: boolean) => void;
  private readonly waiting = new Debounce(quiet, longestWait, () => void this.write());
  private readonly listenNoMore: () => void;
  private last: Promise<void> = Promise.resolve();

  constructor(port: KeepPort, key: string, signals: Signals, present: () => Kept, told: (failed: boolean) => void) {
    this.port = port;
    this.key = key;
    this.present = present;
    this.told = told;
    this.listenNoMore = signals.onHide(() => {
      if (this.waiting.isWaiting) void this.write();
    });
  }

  noted(): void {
    this.waiting.request();
  }

  /** One write after the other: an older one never comes last. */
  async write(): Promise<void> {
    this.waiting.cancel();
    const kept = this.present();
    this.last = this.last.then(() => this.writeOnce(kept));
    await this.last;
  }

  private async writeOnce(kept: Kept): Promise<void> {
    try {
      await this.port.set(this.key, { ...kept, history: bounded(kept.history, mostSteps, mostBytes) });
      this.told(false);
    } catch {
      // Where room is short, the work itself comes before the way back.
      await this.port.set(this.key, { ...kept, history: { entries: [], at: 0 } }).then(
        () => this.told(false),
        () => this.told(true),
      );
    }
  }

  async close(): Promise<void> {
    if (this.waiting.isWaiting) await this.write();
    await this.last;
    this.listenNoMore();
  }
}
