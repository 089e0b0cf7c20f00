import { parseArgs } from 'node:util';
import { nearest } from '../../schemas/nearest.ts';
import type { Command, CommandOption } from './command.ts';
import { say } from './messages/say.ts';
import { usageRefusal } from './refusal.ts';

type Options = Readonly<Record<string, CommandOption>>;

/** Options that every command has. */
export const sharedOptions: Options = {
  help: { type: 'boolean', help: say('option.help') },
  version: { type: 'boolean', help: say('option.version') },
  lang: { type: 'string', placeholder: 'zh-CN|en', help: say('option.lang') },
};

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string | true>;
}

/** Splits a command line; refuses what the options don't know. */
export function readArguments(argv: readonly string[], options: Options): Arguments {
  const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({
    args: [...argv],
    options: types,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const name = rawName === '-h' ? 'help' : token.name;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw usageRefusal(say('usage.unknownOption', rawName, nearestOption(name, options)));
    const looksLikeOption = value?.startsWith('-') === true && inlineValue !== true;
    if (option.type === 'boolean') {
      if (value !== undefined) throw usageRefusal(say('usage.optionNoValue', rawName));
      values.set(name, true);
    } else if (value === undefined || value === '' || looksLikeOption)
      throw usageRefusal(say('usage.optionValue', rawName));
    else values.set(name, value);
  }
  return { positionals, values };
}

/** Refuses too few or too many arguments of a command. */
export function requireArguments({ args }: Command, given: readonly string[]): void {
  const absent = args[given.length];
  if (absent !== undefined && !absent.startsWith('[')) throw usageRefusal(say('usage.missingArgument', absent));
  const extra = given[args.length];
  if (extra !== undefined) throw usageRefusal(say('usage.extraArgument', extra));
}

function nearestOption(name: string, options: Options): string | undefined {
  const found = nearest(name, Object.keys(options));
  return found === undefined ? undefined : `--${found}`;
}
