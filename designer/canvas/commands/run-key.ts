import { keymap } from '../keymap.ts';
import { type Command, type CommandContext, isAvailable } from './command.ts';
import { isComposing, isPressed, type KeyPress } from './keys.ts';

/** The command that a key means now; none while an input method composes. */
export function commandFor(press: KeyPress, scope: Command['scope'], at: CommandContext): Command | undefined {
  if (isComposing(press)) return undefined;
  return keymap.find(
    (command) =>
      command.scope === scope &&
      !command.isNative &&
      command.keys.some((keys) => isPressed(keys, press)) &&
      isAvailable(command, at),
  );
}
