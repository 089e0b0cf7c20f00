import { templates } from '../../rules/templates/index.ts';
import { sharedOptions } from './arguments.ts';
import type { Command, CommandOption } from './command.ts';
import { say } from './messages/say.ts';
import { padded, wrapped } from './terminal/display-width.ts';
import type { Terminal } from './terminal/terminal.ts';

const widest = 100;
const indent = '  ';

export function printHelp(commands: readonly Command[], terminal: Terminal): void {
  const usages = commands.map(({ name, args, usage }) => [[name, ...args].join(' '), terminal.in(usage)] as const);
  printText(terminal.in(say('program.summary')), terminal);
  terminal.print('');
  terminal.print(say('help.commands'));
  printPairs(usages, terminal);
  terminal.print('');
  terminal.print(say('help.options'));
  printPairs(optionPairs(sharedOptions, terminal), terminal);
  printArguments(true, terminal);
  printText(terminal.in(say('program.help')), terminal);
}

export function printCommandHelp(command: Command, terminal: Terminal): void {
  printText(terminal.in(command.usage), terminal);
  terminal.print('');
  terminal.print(say('help.usage'));
  for (const line of synopsis(command, widthOf(terminal) - indent.length)) terminal.print(`${indent}${line}`);
  terminal.print('');
  terminal.print(say('help.options'));
  printPairs(optionPairs({ ...command.options, ...sharedOptions }, terminal), terminal);
  printArguments(command.args.includes('RECORDS') || 'records' in command.options, terminal);
}

/** An option and its value stay on one line. */
function synopsis({ name, args, options }: Command, width: number): readonly string[] {
  const flags = Object.entries(options).map(([option, { placeholder }]) => `[${flagOf(option, placeholder)}]`);
  const lines: string[] = [];
  let line = ['canopy', name, ...args].join(' ');
  for (const flag of flags) {
    if (line.length + 1 + flag.length > width) {
      lines.push(line);
      line = `${indent}${flag}`;
    } else line += ` ${flag}`;
  }
  return [...lines, line];
}

function flagOf(name: string, placeholder: string | undefined): string {
  return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}

function optionPairs(options: Readonly<Record<string, CommandOption>>, terminal: Terminal) {
  return Object.entries(options).map(
    ([name, { placeholder, help }]) => [flagOf(name, placeholder), terminal.in(help)] as const,
  );
}

/** What stands for DEFINITION and, where records are read, for RECORDS. */
function printArguments(records: boolean, terminal: Terminal): void {
  const names = templates.map(({ id }) => id);
  terminal.print('');
  printText(terminal.in(say('help.definition', names)), terminal);
  if (records) printText(terminal.in(say('help.records')), terminal);
}

function printText(text: string, terminal: Terminal): void {
  for (const line of wrapped(text, widthOf(terminal))) terminal.print(line);
}

function printPairs(pairs: readonly (readonly [string, string])[], terminal: Terminal): void {
  const width = Math.max(...pairs.map(([left]) => left.length));
  const room = widthOf(terminal) - 2 * indent.length - width;
  for (const [left, right] of pairs)
    wrapped(right, room).forEach((line, at) => {
      terminal.print(`${indent}${padded(at === 0 ? left : '', width, 'left')}${indent}${line}`);
    });
}

/** A narrow window is filled, a wide one is not: long lines are hard to read. */
function widthOf({ width }: Terminal): number {
  return Math.min(widest, width - 1);
}
