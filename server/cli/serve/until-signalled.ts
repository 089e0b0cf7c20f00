import type { Log } from '../../operation/log.ts';
import { StorageFull, StorageUnavailable } from '../../storage/faults.ts';

/** Resolves at the first signal to stop. The second ends the process at once. */
export function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    let isSecond = false;
    const signalled = () => {
      if (isSecond) process.exit(1);
      isSecond = true;
      resolve();
    };
    process.on('SIGTERM', signalled);
    process.on('SIGINT', signalled);
  });
}

/**
 * What nobody caught is a bug: the state is unknown, so the process ends, and whoever watches it starts it anew. A store
 * that is away is none.
 */
export function endAtBugs(log: Log): void {
  const end = (error: unknown) => {
    if (error instanceof StorageUnavailable || error instanceof StorageFull) {
      log.error({ err: error }, 'uncaught');
      return;
    }
    log.fatal({ err: error }, 'uncaught');
    log.flush();
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** With everything closed, whatever was just being begun, such as a thread, does not hold the process for long. */
export function endSoon(): void {
  setTimeout(() => process.exit(), 1000).unref();
}
