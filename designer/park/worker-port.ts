import type { FromWorker, ToWorker } from './protocol.ts';

/** The way to the worker, so that the same work can be done without one. */
export interface WorkerPort {
  send(message: ToWorker): void;
  /** `broke`: the worker failed in a way that nobody foresaw. */
  listen(hear: (message: FromWorker) => void, broke: (why: string) => void): void;
  end(): void;
}

export function newParkWorker(): WorkerPort {
  const worker = new Worker(new URL('./park-worker.ts', import.meta.url), { type: 'module', name: 'park' });
  return {
    send: (message) => worker.postMessage(message),
    listen(hear, broke) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
      worker.onerror = ({ message }) => broke(message);
    },
    end: () => worker.terminate(),
  };
}
