import type { Sentence } from '../../../schemas/text.ts';
import { say } from '../messages/say.ts';
import { shortened } from './display-width.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

export interface Progress {
  advance(done: number, total: number): void;
  end(): void;
}

const shownAfterMs = 1000;
const refreshMs = 100;
const barLength = 24;
const silent: Progress = { advance: () => {}, end: () => {} };

/** A bar on a terminal for a step that takes more than a second; `scale` and `unit` name what is counted. */
export function progressOf(terminal: Terminal, label: Sentence, unit: Sentence, scale = 1): Progress {
  const { stderr } = terminal;
  if (!stderr.isTTY) return silent;
  const start = performance.now();
  let drawn = 0;
  return {
    advance(done, total) {
      const now = performance.now();
      if (now - start < shownAfterMs || now - drawn < refreshMs) return;
      drawn = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const seconds = (now - start) / 1000;
      const filled = Math.floor(share * barLength);
      const bar = '█'.repeat(filled) + '░'.repeat(barLength - filled);
      const rate = Math.round(done / scale / seconds);
      const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : 0;
      const text = say('progress.line', label, `${bar} ${Math.floor(share * 100)} %`, rate, unit, left);
      stderr.write(`\r\u001B[2K${shortened(visible(terminal.in(text)), (stderr.columns ?? 80) - 1)}`);
    },
    end() {
      if (drawn > 0) stderr.write('\r\u001B[2K');
    },
  };
}
