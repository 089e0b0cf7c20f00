import { setTimeout as sleep } from 'node:timers/promises';
import { JobRefusal } from '../../../server/jobs/job-refusal.ts';
import type { JobContext, JobKind } from '../../../server/jobs/jobs.ts';

/** What a test asks of a job. */
export interface Asked {
  readonly does: 'end' | 'wait' | 'ignore' | 'refuse' | 'crash' | 'exit' | 'bomb' | 'count' | 'remember' | 'once';
  readonly attempts?: number;
}

/** Work of every ending, as the kinds of the program have them. */
const run: JobKind = {
  type: 'run',
  async run(context: JobContext) {
    const { does, attempts = 0 } = context.request as Asked;
    if (does === 'end') return { from: context.id };
    if (does === 'refuse') throw new JobRefusal('test.refused', { 'zh-CN': '不行', en: 'No' });
    if (does === 'crash') throw new TypeError('a fault of ours');
    if (does === 'exit') process.exit(3);
    if (does === 'bomb') return bomb();
    if (does === 'count') return count(context);
    if (does === 'once') {
      await context.keep({ does, attempts: attempts + 1 });
      return null;
    }
    if (does === 'remember') {
      await context.keep({ does, attempts: attempts + 1 });
      if (attempts > 0) return { attempts };
    }
    context.progress('waiting', 0, null);
    for (;;) {
      if (does !== 'ignore') context.signal.throwIfAborted();
      await sleep(5);
    }
  },
};

async function count({ progress }: JobContext): Promise<number> {
  for (let done = 0; done <= 200; done++) {
    progress('counting', done, 200);
    await sleep(2);
  }
  return 200;
}

function bomb(): number {
  const kept: object[] = [];
  for (;;) kept.push({ kept: kept.length, more: [kept.length] });
}

export const testKinds: readonly JobKind[] = [run];
