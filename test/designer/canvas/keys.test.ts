import { expect, test } from 'vitest';
import { isComposing, isPressed, type KeyPress } from '../../../designer/canvas/commands/keys.ts';
import { keymap } from '../../../designer/canvas/keymap.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['Mod+C', press('c', { ctrlKey: true }), true],
  ['Mod+C', press('c', { metaKey: true }), true],
  ['Mod+C', press('C', { ctrlKey: true, shiftKey: true }), false],
  ['Mod+Shift+P', press('P', { ctrlKey: true, shiftKey: true }), true],
  ['F', press('f'), true],
  ['F', press('f', { ctrlKey: true }), false],
  ['Tab', press('Tab'), true],
  ['Tab', press('Tab', { shiftKey: true }), false],
  ['?', press('?', { shiftKey: true }), true],
  ['/', press('/'), true],
  ['+', press('+', { shiftKey: true }), true],
  ['Space', press(' '), true],
  ['Alt+ArrowUp', press('ArrowUp', { altKey: true }), true],
  ['ArrowUp', press('ArrowUp', { altKey: true }), false],
])('%s is pressed: %j → %s', (keys, event, is) => {
  expect(isPressed(keys, event)).toBe(is);
});

test('while an input method composes, keys are its own, even where the browser only says 229', () => {
  expect(isComposing({ ...press('Enter'), isComposing: true })).toBe(true);
  expect(isComposing({ ...press('Process'), keyCode: 229 })).toBe(true);
  expect(isComposing(press('Enter'))).toBe(false);
});

test('no key means two commands, and each command has an id of its own', () => {
  const keys = keymap.flatMap((command) => command.keys);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(new Set(keymap.map(({ id }) => id)).size).toBe(keymap.length);
});
