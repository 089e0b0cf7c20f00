import type { Page } from '@playwright/test';

/** Presses a key combination of the keymap, as `Mod+Shift+P`. */
export async function press(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys.replace('Mod', 'Control'));
}

/** Of the keymap's way of writing: what a keyboard event says. */
export function eventOf(keys: string) {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+'), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Mod'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

/** The key that an input method takes for itself, while it composes in the page's focus. */
export async function pressWhileComposing(page: Page, key: string, code: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode: 229 });
  await protocol.detach();
}

/** An input method writes: first what is composed, letter by letter, then the text that is chosen. */
export async function compose(page: Page, letters: string, text: string, whileComposing?: () => Promise<void>) {
  const protocol = await page.context().newCDPSession(page);
  for (let length = 1; length <= letters.length; length++)
    await protocol.send('Input.imeSetComposition', {
      text: letters.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  await whileComposing?.();
  await protocol.send('Input.insertText', { text });
  await protocol.detach();
}
