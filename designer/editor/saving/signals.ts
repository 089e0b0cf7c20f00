/** What the browser tells of the connection and of the page; each gives back how to listen no more. */
export interface Signals {
  onOnline(listener: () => void): () => void;
  /** The page is put away, maybe for good. */
  onHide(listener: () => void): () => void;
}

export function browserSignals(): Signals {
  const listen = (target: EventTarget, type: string, listener: () => void) => {
    target.addEventListener(type, listener);
    return () => target.removeEventListener(type, listener);
  };
  return {
    onOnline: (listener) => listen(window, 'online', listener),
    onHide: (listener) => {
      const whenHidden = () => document.visibilityState === 'hidden' && listener();
      const offs = [listen(window, 'pagehide', listener), listen(document, 'visibilitychange', whenHidden)];
      return () => {
        for (const off of offs) off();
      };
    },
  };
}
