import manifest from '../../package.json' with { type: 'json' };
import { nearest } from '../../schemas/nearest.ts';
import type { Language } from '../../schemas/text.ts';
import { StorageFull, StorageUnavailable, StoreUnreadable } from '../storage/faults.ts';
import { readArguments, requireArguments, sharedOptions } from './arguments.ts';
import type { Command, Environment } from './command.ts';
import { commands } from './commands/index.ts';
import { printCommandHelp, printHelp } from './help.ts';
import { say } from './messages/say.ts';
import { Refusal, usageRefusal } from './refusal.ts';
import { systemFault } from './system-fault.ts';
import { languageNamed, languageOf } from './terminal/language.ts';
import { type Output, Terminal } from './terminal/terminal.ts';

type ExitCode = 0 | 1 | 2;

/** Runs the program on this process's own streams. */
export async function runProgram(): Promise<void> {
  process.stdout.on('error', leave);
  // What went wrong can be told to nobody; the exit code still tells that it did.
  process.stderr.on('error', () => {});
  process.exitCode = await main(process.argv.slice(2), process.env, process.stdout, process.stderr);
}

export async function main(
  argv: readonly string[],
  environment: Environment,
  stdout: Output,
  stderr: Output,
): Promise<ExitCode> {
  const terminal = new Terminal(languageIn(argv) ?? languageOf(environment), stdout, stderr);
  try {
    return await runCommand(argv, environment, terminal);
  } catch (error) {
    if (error instanceof Refusal) {
      for (const sentence of error.sentences) terminal.warn(sentence);
      return error.exitCode;
    }
    if (isOfStore(error)) {
      terminal.warn(say('system.store', error.message));
      return 1;
    }
    if (!isSystemError(error)) throw error;
    return systemRefused(error, terminal);
  }
}

async function runCommand(argv: readonly string[], environment: Environment, terminal: Terminal): Promise<ExitCode> {
  const [first = '', ...others] = commandFirst(argv);
  const [name = '', ...rest] = first === 'help' ? [...others, '--help'] : [first, ...others];
  const command = commands.find((one) => one.name === name);
  const options = command ? { ...command.options, ...sharedOptions } : sharedOptions;
  const { values, positionals } = readArguments(command || name === '' ? rest : [name, ...rest], options);
  const lang = values.get('lang');
  if (typeof lang === 'string' && !languageNamed(lang)) throw usageRefusal(say('usage.language', lang));
  if (values.has('version')) terminal.print(manifest.version);
  else if (values.has('help')) help(command, terminal);
  else if (command) return runWith(command, positionals, values, environment, terminal);
  else throw usageRefusal(positionals.length === 0 ? say('usage.noCommand') : unknownCommand(positionals[0] ?? ''));
  return 0;
}

function runWith(
  command: Command,
  positionals: readonly string[],
  values: ReadonlyMap<string, string | true>,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  requireArguments(command, positionals);
  return command.run({
    terminal,
    environment,
    argCount: positionals.length,
    arg: (place) => positionals[place] ?? '',
    option: (option) => {
      const value = values.get(option);
      return typeof value === 'string' ? value : undefined;
    },
    flag: (option) => values.has(option),
  });
}

/** Shared options may stand before the command. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((text, index) => !text.startsWith('-') && argv[index - 1] !== '--lang');
  return at < 0 ? ['', ...argv] : [argv[at] ?? '', ...argv.slice(0, at), ...argv.slice(at + 1)];
}

function help(command: Command | undefined, terminal: Terminal): void {
  if (command) printCommandHelp(command, terminal);
  else printHelp(commands, terminal);
}

function unknownCommand(name: string) {
  return say(
    'usage.unknownCommand',
    name,
    nearest(
      name,
      commands.map((command) => command.name),
    ),
  );
}

/** Looked up first, so that even a wrong command line is answered in the language that is asked for. */
function languageIn(argv: readonly string[]): Language | undefined {
  const at = argv.indexOf('--lang');
  const written = at < 0 ? argv.find((text) => text.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1];
  return written === undefined ? undefined : languageNamed(written);
}

/** A database that is away, full or damaged is no bug. */
function isOfStore(error: unknown): error is Error {
  return [StorageUnavailable, StorageFull, StoreUnreadable].some((fault) => error instanceof fault);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** EPIPE: whoever read the output has seen enough, as `head` has. */
function systemRefused(error: NodeJS.ErrnoException, terminal: Terminal): 0 | 1 {
  if (error.code === 'EPIPE') return 0;
  terminal.warn(systemFault(error));
  return 1;
}

/** The output goes nowhere any more, so that no more work is done for it. */
function leave(error: NodeJS.ErrnoException): void {
  const { argv, env, stdout, stderr } = process;
  process.exit(systemRefused(error, new Terminal(languageIn(argv) ?? languageOf(env), stdout, stderr)));
}
