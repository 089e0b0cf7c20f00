import type { Sentence } from '../../schemas/text.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the usage, such as FILE. */
  readonly placeholder?: string;
  readonly help: Sentence;
}

/** One command of `canopy`. A new one is a file here and a line in commands/index.ts. */
export interface Command {
  readonly name: string;
  /** What it does. */
  readonly usage: Sentence;
  /** Names of its arguments, all of them required unless they stand in brackets. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** The exit code: 0, or 1 where something is wrong that has been reported. */
  run(context: Context): Promise<0 | 1>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Context {
  readonly environment: Environment;
  readonly terminal: Terminal;
  /** The argument at a place; a required one is there. */
  arg(place: number): string;
  readonly argCount: number;
  option(name: string): string | undefined;
  flag(name: string): boolean;
}
