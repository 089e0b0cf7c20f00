import type { Definition, Table } from '../../schemas/definition.ts';
import type { Scope } from '../formula/bind.ts';
import { number, text, typeOfField, type ValueType } from '../formula/types.ts';

/** Names that facts of the engine hold, which no field or fact may take. */
export const reservedNames: readonly string[] = [
  'stage',
  'total',
  'grade',
  'rank',
  'percentile',
  'all',
  'true',
  'false',
  'null',
  'this',
];

/** What a formula may name, growing from the fields to the final result. */
export class Scopes {
  private readonly names = new Map<string, ValueType>();
  private readonly labels = new Map<string, string>();
  private readonly fields: ReadonlySet<string>;
  private readonly tables: ReadonlyMap<string, Table>;

  constructor(definition: Definition) {
    for (const field of definition.fields) this.names.set(field.id, typeOfField(field));
    for (const { id, name } of [...definition.fields, ...(definition.facts ?? [])])
      for (const label of Object.values(name)) if (!this.labels.has(label)) this.labels.set(label, id);
    this.fields = new Set(definition.fields.map(({ id }) => id));
    this.tables = new Map((definition.tables ?? []).map((table) => [table.id, table]));
  }

  get now(): Scope {
    const { names, labels, fields, tables } = this;
    return { names, labels, fields, tables };
  }

  add(name: string, type: ValueType): void {
    this.names.set(name, type);
  }

  addStage(definition: Definition): void {
    this.add('stage', { kind: 'text', options: (definition.stages ?? []).map(({ id }) => id) });
  }

  addIndicator(id: string, type: ValueType): void {
    this.add(`value.${id}`, type);
    this.add(`mark.${id}`, number);
  }

  addPoints(id: string): void {
    this.add(`points.${id}`, number);
  }

  addResult(definition: Definition): void {
    this.add('grade', { ...text, options: (definition.grades ?? []).map(({ id }) => id) });
    this.add('rank', number);
    this.add('percentile', number);
  }
}
