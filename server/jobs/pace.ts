import type { JobProgress } from './jobs.ts';

export interface Pace {
  /** Per second; null: not known yet. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
}

/** The weight of what happened so many seconds ago has halved. */
const halfLife = 3;
const unknown: Pace = { rate: null, secondsLeft: null };

/** How fast a job goes, as told to one who watches: an average in which the last seconds count most. */
export function paceOf(): (progress: JobProgress | null, milliseconds: number) => Pace {
  let last: { readonly phase: string; readonly done: number; readonly at: number } | undefined;
  let rate: number | undefined;
  return (progress, at) => {
    if (!progress) return unknown;
    const { phase, done, of } = progress;
    if (last?.phase !== phase || done < last.done) {
      last = { phase, done, at };
      rate = undefined;
      return unknown;
    }
    const seconds = (at - last.at) / 1000;
    if (seconds > 0) {
      const now = (done - last.done) / seconds;
      const kept = rate === undefined ? 0 : 0.5 ** (seconds / halfLife);
      rate = kept * (rate ?? 0) + (1 - kept) * now;
      last = { phase, done, at };
    }
    if (rate === undefined) return unknown;
    const secondsLeft = of === null || rate <= 0 ? null : Math.max(0, of - done) / rate;
    return { rate: rounded(rate), secondsLeft: secondsLeft === null ? null : rounded(secondsLeft) };
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
