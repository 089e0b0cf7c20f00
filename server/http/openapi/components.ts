type Json = unknown;
type Node = Readonly<Record<string, Json>>;

const prefix = '#/components/schemas/';

/**
 * Objects that have a title or an id are described once and referred to. Where two of one name differ, each stays where
 * it is used.
 */
export class SharedSchemas {
  /** By name: the text of the schema; null: there are several. */
  private readonly texts = new Map<string, string | null>();
  readonly schemas: Record<string, Json> = {};

  constructor(all: readonly Json[]) {
    for (const schema of all) this.collect(schema);
  }

  /** The same schema with references in the place of what is shared. */
  referring(schema: Json): Json {
    const name = nameOf(schema);
    if (name === undefined || this.texts.get(name) === null) return this.inside(schema);
    if (!Object.hasOwn(this.schemas, name)) {
      this.schemas[name] = {};
      this.schemas[name] = this.inside(schema);
    }
    return { $ref: prefix + name };
  }

  private inside(schema: Json): Json {
    if (Array.isArray(schema)) return schema.map((one) => this.referring(one));
    if (!isNode(schema)) return schema;
    const entries = Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema');
    return Object.fromEntries(entries.map(([key, value]) => [key, holdsData.has(key) ? value : this.referring(value)]));
  }

  private collect(schema: Json): void {
    if (typeof schema !== 'object' || schema === null) return;
    const name = nameOf(schema);
    if (name !== undefined) {
      const text = JSON.stringify(schema);
      this.texts.set(name, (this.texts.get(name) ?? text) === text && this.texts.get(name) !== null ? text : null);
    }
    for (const [key, value] of Object.entries(schema)) if (!holdsData.has(key)) this.collect(value);
  }
}

/** What stands under these is a value, and no schema. */
const holdsData = new Set(['const', 'default', 'enum', 'examples', 'example', 'required']);

/** `Job state` is JobState; only of objects: what is short is read best where it stands. */
function nameOf(schema: Json): string | undefined {
  if (!isNode(schema) || schema.type !== 'object' || !isNode(schema.properties)) return undefined;
  const words = typeof schema.$id === 'string' ? schema.$id : schema.title;
  if (typeof words !== 'string') return undefined;
  const name = words.replaceAll(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase());
  return name === '' ? undefined : name;
}

function isNode(value: Json): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
