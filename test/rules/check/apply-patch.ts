import type { PatchOperation } from '../../../schemas/problem.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Container = Json[] | { [key: string]: Json };

/** Applies RFC 6902 operations to a copy; throws where one does not apply. */
export function applyPatch<Document>(document: Document, patch: readonly PatchOperation[]): Document {
  const copy: Json = structuredClone(document) as Json;
  for (const operation of patch) {
    if (operation.op === 'remove') removeAt(copy, operation.path);
    else if (operation.op === 'move') addAt(copy, operation.path, removeAt(copy, operation.from));
    else if (operation.op === 'add') addAt(copy, operation.path, structuredClone(operation.value) as Json);
    else {
      removeAt(copy, operation.path);
      addAt(copy, operation.path, structuredClone(operation.value) as Json);
    }
  }
  return copy as Document;
}

function parentOf(document: Json, path: string): [parent: Container, key: string] {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = steps.pop();
  let at: Json | undefined = document;
  for (const step of steps) at = (at as Record<string, Json> | undefined)?.[step];
  if (key === undefined || typeof at !== 'object' || at === null) throw new Error(`Nothing holds ${path}`);
  return [at, key];
}

function removeAt(document: Json, path: string): Json {
  const [parent, key] = parentOf(document, path);
  if (!Object.hasOwn(parent, key)) throw new Error(`There is nothing at ${path}`);
  if (Array.isArray(parent)) return parent.splice(Number(key), 1)[0] as Json;
  const value = parent[key] as Json;
  delete parent[key];
  return value;
}

function addAt(document: Json, path: string, value: Json): void {
  const [parent, key] = parentOf(document, path);
  if (!Array.isArray(parent)) parent[key] = value;
  else if (key === '-') parent.push(value);
  else if (Number(key) <= parent.length) parent.splice(Number(key), 0, value);
  else throw new Error(`${path} is beyond the end`);
}
