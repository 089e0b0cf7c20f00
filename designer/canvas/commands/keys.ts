/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string;
  readonly keyCode?: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing?: boolean;
}

/** While an input method composes, keys belong to it: 229 is what browsers say then, some without `isComposing`. */
export function isComposing({ isComposing = false, keyCode }: KeyPress): boolean {
  return isComposing || keyCode === 229;
}

/** `Mod` is Ctrl, or Command on a Mac. */
export function isPressed(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+').filter((part) => part !== '');
  const key = keys.endsWith('+') ? '+' : (parts.pop() ?? '');
  const has = (modifier: string) => parts.includes(modifier);
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return (
    spelled(press.key) === key &&
    has('Mod') === (press.ctrlKey || press.metaKey) &&
    has('Alt') === press.altKey &&
    // A sign's Shift depends on the keyboard's layout.
    (isSign || has('Shift') === press.shiftKey)
  );
}

function spelled(key: string): string {
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}

const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
const shown: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ContextMenu: '☰',
};

/** As people read it: Ctrl + Shift + P. */
export function keysShown(keys: string): readonly string[] {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+'), '+'] : keys.split('+');
  return parts.filter((part) => part !== '').map((part) => shown[part] ?? part);
}

/** A place where keys write. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
