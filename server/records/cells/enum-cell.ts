import { folded } from '../../../rules/units/folded.ts';
import type { Field } from '../../../schemas/definition.ts';
import { nearest } from '../../../schemas/nearest.ts';
import { say } from '../messages/say.ts';
import { quotable } from '../written.ts';
import type { CellReader, Intern } from './cell-reader.ts';

const optionsListed = 12;

/** Reads an option's value or its name; where one option's value is another's name, the value wins. */
export function enumCell({ options = [] }: Field, intern: Intern): CellReader {
  const valueByText = new Map<string, string>();
  for (const { value, name } of options)
    for (const text of [name['zh-CN'], name.en]) if (text !== undefined) valueByText.set(folded(text), value);
  for (const { value } of options) valueByText.set(folded(value), value);
  for (const { value } of options) valueByText.set(value, value);
  const codes = new Map<string, number>();

  return (text, refuse) => {
    if (text === '') return Number.NaN;
    const known = codes.get(text);
    if (known !== undefined) return known;
    const value = valueByText.get(text) ?? valueByText.get(folded(text));
    if (value !== undefined) {
      const code = intern(value);
      codes.set(text, code);
      return code;
    }
    if (text.trim() !== '') {
      const meant = valueByText.get(nearest(folded(text), valueByText.keys()) ?? '');
      refuse(say('cell.option', quotable(text), meant, someOf(options)));
    }
    return Number.NaN;
  };
}

function someOf(options: NonNullable<Field['options']>): readonly string[] {
  const shown = options
    .slice(0, optionsListed)
    .map(({ value, name }) => (value === name['zh-CN'] ? value : `${value} (${name['zh-CN']})`));
  return options.length > optionsListed ? [...shown, '…'] : shown;
}
