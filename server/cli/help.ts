import { sharedOptions } from './arguments.ts';
import type { Command, CommandOption } from './command.ts';
import { say } from './messages/say.ts';
import { padded } from './terminal/display-width.ts';
import type { Terminal } from './terminal/terminal.ts';

export function printHelp(commands: readonly Command[], terminal: Terminal): void {
  const usages = commands.map((command) => [synopsis(command), terminal.in(command.usage)] as const);
  terminal.print(say('program.summary'));
  terminal.print('');
  terminal.print(say('help.commands'));
  printPairs(usages, terminal);
  terminal.print('');
  terminal.print(say('help.options'));
  printPairs(optionPairs(sharedOptions, terminal), terminal);
  terminal.print('');
  terminal.print(say('help.definition'));
  terminal.print(say('program.help'));
}

export function printCommandHelp(command: Command, terminal: Terminal): void {
  terminal.print(command.usage);
  terminal.print('');
  terminal.print(say('help.usage'));
  terminal.print(`  ${synopsis(command)}`);
  terminal.print('');
  terminal.print(say('help.options'));
  printPairs(optionPairs({ ...command.options, ...sharedOptions }, terminal), terminal);
  terminal.print('');
  terminal.print(say('help.definition'));
}

function synopsis({ name, args, options }: Command): string {
  const written = Object.entries(options).map(([option, { placeholder }]) => `[${flagOf(option, placeholder)}]`);
  return ['canopy', name, ...args, ...written].join(' ');
}

function flagOf(name: string, placeholder: string | undefined): string {
  return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}

function optionPairs(options: Readonly<Record<string, CommandOption>>, terminal: Terminal) {
  return Object.entries(options).map(
    ([name, { placeholder, help }]) => [flagOf(name, placeholder), terminal.in(help)] as const,
  );
}

function printPairs(pairs: readonly (readonly [string, string])[], terminal: Terminal): void {
  const width = Math.max(...pairs.map(([left]) => left.length));
  for (const [left, right] of pairs) terminal.print(`  ${padded(left, width, 'left')}  ${right}`);
}
