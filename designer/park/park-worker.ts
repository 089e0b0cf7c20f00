import { ParkDesk } from './park-desk.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

const desk = new ParkDesk({
  post: (message: FromWorker) => postMessage(message),
  fetch: (...request) => fetch(...request),
  now: () => performance.now(),
  later: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => desk.receive(data));
