import type { Id } from '../../schemas/definition.ts';
import type { IdKind, ListSection } from '../document/kinds.ts';
import { kindOf } from '../document/kinds.ts';
import { isList, isObject, type Loose } from '../document/loose.ts';

/** A thing with an id, apart from what stands below it. */
export interface Entity {
  readonly kind: IdKind | 'definition';
  readonly id: Id;
  readonly content: Loose;
  /** The key of the group, or of the list, that it stands in. */
  readonly container: string | null;
}

/** A definition taken apart: things by their key, and the order of the things in each container. */
export interface Entities {
  readonly byKey: ReadonlyMap<string, Entity>;
  readonly orders: ReadonlyMap<string, readonly string[]>;
}

export const rootKey = 'node:';
export const definitionKey = 'definition:';
export const listKey = (section: ListSection) => `list:${section}`;
export const sections = [
  'fields',
  'facts',
  'tables',
  'stages',
  'adjustments',
  'grades',
  'applications',
  'tests',
] as const;

/** Undefined where a draft's shape or repeated ids do not let things be told apart. */
export function entitiesOf(definition: unknown): Entities | undefined {
  if (!isObject(definition) || !isObject(definition.tree)) return undefined;
  const byKey = new Map<string, Entity>();
  const orders = new Map<string, readonly string[]>();
  const { tree, layout: _layout, ...rest } = definition;
  const content = Object.fromEntries(Object.entries(rest).filter(([key]) => !sections.some((one) => one === key)));
  byKey.set(definitionKey, { kind: 'definition', id: '', content, container: null });
  for (const section of sections) {
    const list = definition[section];
    if (list === undefined) continue;
    if (!isList(list)) return undefined;
    const keys: string[] = [];
    for (const entry of list) {
      const key = isObject(entry) && typeof entry.id === 'string' ? `${kindOf[section]}:${entry.id}` : undefined;
      if (!isObject(entry) || key === undefined || byKey.has(key)) return undefined;
      byKey.set(key, { kind: kindOf[section], id: String(entry.id), content: entry, container: listKey(section) });
      keys.push(key);
    }
    orders.set(listKey(section), keys);
  }
  return addNodes(tree, byKey, orders) ? { byKey, orders } : undefined;
}

/** The root is told by its place: its id may change as any property. */
function addNodes(root: Loose, byKey: Map<string, Entity>, orders: Map<string, readonly string[]>): boolean {
  const add = (node: Loose, key: string, container: string | null): boolean => {
    const { children, ...content } = node;
    if (typeof node.id !== 'string' || byKey.has(key)) return false;
    byKey.set(key, { kind: 'node', id: node.id, content, container });
    if (children === undefined) return true;
    if (!isList(children)) return false;
    const keys = children.map((child) => (isObject(child) ? `node:${child.id}` : rootKey));
    orders.set(key, keys);
    return children.every((child, place) => isObject(child) && add(child, keys[place] ?? rootKey, key));
  };
  return add(root, rootKey, null);
}
