import type { Command, CommandId } from './commands/command.ts';
import { editCommands } from './commands/edit-commands.ts';
import { findCommands } from './commands/find-commands.ts';
import { lookCommands } from './commands/look-commands.ts';
import { moveCommands } from './commands/move-commands.ts';

/** All that can be done with the keyboard; the sheet of keys, the palette and the menu are made from it. */
export const keymap: readonly Command[] = [...editCommands, ...moveCommands, ...lookCommands, ...findCommands];

export const commandById: ReadonlyMap<CommandId, Command> = new Map(keymap.map((command) => [command.id, command]));
