import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { templateNamed, templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { nearest } from '../../../schemas/nearest.ts';
import { readDefinition } from '../../../schemas/validate.ts';
import { say } from '../messages/say.ts';
import { inputRefusal, Refusal, usageRefusal } from '../refusal.ts';
import { problemLine } from './fault-line.ts';
import { requireFile } from './require-file.ts';

const templatePrefix = 'template:';
const megabyte = 1 << 20;
const largest = 20;

/** A definition that has the right shape, from a file or `template:NAME`; whether it makes sense is for `check`. */
export async function loadDefinition(argument: string): Promise<Definition> {
  if (argument.startsWith(templatePrefix)) return ownTemplate(argument.slice(templatePrefix.length));
  await requireFile(argument);
  const { size } = await stat(argument);
  if (size > largest * megabyte)
    throw inputRefusal(say('definition.tooLarge', argument, Math.ceil(size / megabyte), largest));
  const bytes = await readFile(argument);
  // Decoded leniently, a file in GB18030 would be read with its names garbled.
  if (!isUtf8(bytes)) throw inputRefusal(say('definition.encoding', argument));
  const read = readDefinition(bytes.toString());
  if (read.ok) return read.definition;
  throw new Refusal(
    1,
    read.problems.map((problem) => problemLine(argument, problem)),
  );
}

function ownTemplate(name: string): Definition {
  const template = templateNamed(name);
  if (template) return template.definition;
  const names = templates.map(({ id }) => id);
  throw usageRefusal(say('template.unknown', name, nearest(name, names), names));
}
