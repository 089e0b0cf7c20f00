import type { Id } from '../../../schemas/definition.ts';
import type { FieldChoices } from './chosen-fields.ts';

/** Choices as an address says them: `theirs:own,theirs:`, where nothing behind the colon is null. */
export function choicesIn(written: string | undefined): FieldChoices {
  const choices: Record<Id, Id | null> = {};
  for (const pair of written?.split(',') ?? []) {
    const [id = '', own = ''] = pair.split(':');
    if (id !== '') choices[id] = own === '' ? null : own;
  }
  return choices;
}

const longest = 1000;

/** Choices as the audit log tells them; nothing where nobody was asked. */
export function choicesToTell(choices: FieldChoices | undefined): { readonly fields?: string } {
  const told = Object.entries(choices ?? {}).map(([id, own]) => `${id}:${own ?? ''}`);
  return told.length === 0 ? {} : { fields: told.join(', ').slice(0, longest) };
}
