import { compile, type JSONSchema } from 'json-schema-to-typescript';
import ts from 'typescript';

type Schema = Readonly<Record<string, unknown>>;

const annotations = new Set([
  'title',
  'description',
  'examples',
  'default',
  'not',
  'discriminator',
  'allOf',
  '$schema',
]);

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A schema as the generator of types understands it: `if` as the union of its branches. What no type can say (names that
 * are refused, exactly one of two keys, keys that belong to one choice of another) is left out.
 */
function forTypes(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((one) => forTypes(one));
  if (!isSchema(value)) return value;
  if (!isMap && value.if !== undefined) return { anyOf: branches(value).map((branch) => forTypes(branch)) };
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (isMap) kept[key] = forTypes(inner);
    else if (key === 'prefixItems') Object.assign(kept, { items: forTypes(inner), additionalItems: false });
    else if (key === 'items' && 'prefixItems' in value) continue;
    else if (key === 'oneOf' && !('discriminator' in value)) continue;
    else if (!annotations.has(key)) kept[key] = forTypes(inner, key === 'properties' || key === '$defs');
  }
  return kept;
}

/** Without `then`, the branch is what `if` asks for; `else` is always there, but where another keyword has excluded it. */
function branches(schema: Schema): readonly unknown[] {
  const others = schema.else === undefined ? [] : [schema.else];
  return [schema.then ?? schema.if, ...others];
}

const proofFile = new URL('proof.ts', import.meta.url).pathname;
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What the compiler says against: the type generated from the schema and the type written by hand take each other's
 * values, both as they are and with every optional key made required, so that neither has a key that the other lacks.
 */
export async function disagreements(schema: unknown, module: string, name: string): Promise<readonly string[]> {
  const plain: JSONSchema = { ...Object(forTypes(schema)), title: 'Generated' };
  const generated = await compile(plain, 'Generated', { ignoreMinAndMaxItems: true, format: false, bannerComment: '' });
  return complaints(`${generated}
import type { ${name} as Written } from '../../schemas/${module}.ts';
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
type Complete<T> = { -readonly [K in keyof T]-?: Complete<T[K]> };
export const a = (value: Writable<Generated>): Writable<Written> => value;
export const b = (value: Writable<Written>): Writable<Generated> => value;
export const c = (value: Complete<Generated>): Complete<Written> => value;
export const d = (value: Complete<Written>): Complete<Generated> => value;
`);
}

function complaints(proof: string): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    lib: ['lib.es2023.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === proofFile || fileExists(file);
  host.getSourceFile = (file, language) => {
    if (file === proofFile) return ts.createSourceFile(file, proof, language);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, language));
    return parsed.get(file);
  };
  const program = ts.createProgram([proofFile], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
