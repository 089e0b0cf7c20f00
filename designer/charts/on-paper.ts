import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isOnPaper = false;
const listeners = new Set<() => void>();

function turn(onPaper: boolean): void {
  isOnPaper = onPaper;
  // The browser takes its picture right after the event.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

window.addEventListener('beforeprint', () => turn(true));
window.addEventListener('afterprint', () => turn(false));

/** Whether the page is being printed: paper is white, whatever the screen's appearance. */
export function useOnPaper(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOnPaper,
  );
}
