import { folded } from '../../../rules/units/folded.ts';
import type { Field } from '../../../schemas/definition.ts';

/** Finds fields by what a heading may call them: their id, or their name in Chinese or English, with or without its unit. */
export class FieldNames {
  private readonly byId = new Map<string, Field>();
  private readonly byName = new Map<string, Set<Field>>();

  constructor(fields: readonly Field[]) {
    for (const field of fields) {
      this.byId.set(field.id, field);
      this.add(field.id, field);
      for (const name of [field.name['zh-CN'], field.name.en]) {
        if (name === undefined) continue;
        this.add(name, field);
        if (field.unit !== undefined) this.add(`${name}(${field.unit})`, field);
      }
    }
  }

  /** More than one: the heading is ambiguous. */
  find(heading: string): readonly Field[] {
    const exact = this.byId.get(heading);
    return exact ? [exact] : [...(this.byName.get(key(heading)) ?? [])];
  }

  /** All names, for suggestions. */
  names(): readonly string[] {
    return [...this.byId.values()].flatMap(({ id, name }) =>
      name.en === undefined ? [id, name['zh-CN']] : [id, name['zh-CN'], name.en],
    );
  }

  private add(name: string, field: Field): void {
    const known = this.byName.get(key(name));
    if (known) known.add(field);
    else this.byName.set(key(name), new Set([field]));
  }
}

function key(name: string): string {
  return folded(name).replace(/\s*\(/g, '(');
}
