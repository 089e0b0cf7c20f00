import type { Scope } from '../../rules/formula/bind.ts';
import { number, type ValueType } from '../../rules/formula/types.ts';
import { resolveTree } from '../../rules/program/resolve-tree.ts';
import { Resolver } from '../../rules/program/resolver.ts';
import type { Scopes } from '../../rules/program/scopes.ts';
import {
  type Definition,
  type EnumOption,
  type Id,
  isGroup,
  type Table,
  type TreeNode,
} from '../../schemas/definition.ts';
import type { Text } from '../../schemas/text.ts';
import { engineNames, nodeNames } from './engine-names.ts';
import type { Place } from './place.ts';
import { shapedOf } from './shaped.ts';

export { shapedOf } from './shaped.ts';

export type NameKind = 'field' | 'fact' | 'engine' | 'value' | 'mark' | 'points';

/** Something that a formula or a condition may read at its place. */
export interface KnownName {
  /** As it is written: `revenue`, `mark.rdRatio`. */
  readonly id: string;
  readonly kind: NameKind;
  readonly type: ValueType;
  readonly name: Text;
  readonly description?: Text | undefined;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly isInteger: boolean;
  /** What a text can be, where that is known: an enum's options, stages, grades. */
  readonly options?: readonly EnumOption[] | undefined;
}

export interface KnownNames {
  readonly scope: Scope;
  readonly names: readonly KnownName[];
  readonly byId: ReadonlyMap<string, KnownName>;
  readonly tables: readonly Table[];
  /** The names of people for what has an id: `营业收入` → `revenue`. Null: two have it. */
  readonly labels: ReadonlyMap<string, string | null>;
}

const known = new WeakMap<Definition, Map<string, KnownNames>>();

/** Worked out once for each definition and place. A draft may be of any shape. */
export function knownNames(draft: Definition, place: Place): KnownNames {
  const key = place.at === 'fact' ? `fact ${place.index}` : place.at;
  const ofDraft = known.get(draft) ?? new Map<string, KnownNames>();
  known.set(draft, ofDraft);
  const found = ofDraft.get(key) ?? namesAt(shapedOf(draft), place);
  ofDraft.set(key, found);
  return found;
}

function namesAt(whole: Definition, place: Place): KnownNames {
  const definition = place.at === 'fact' ? { ...whole, facts: (whole.facts ?? []).slice(0, place.index) } : whole;
  const resolver = new Resolver(definition);
  const { scopes } = resolver;
  resolver.facts();
  if (place.at !== 'fact' && place.at !== 'stages') {
    scopes.addStage(definition);
    if (place.at !== 'indicators') addResults(definition, resolver, place.at === 'applications');
  }
  const scope = frozen(scopes);
  const names = [...scope.names].map(([id, type]) => knownName(id, type, definition));
  return {
    scope,
    names,
    byId: new Map(names.map((one) => [one.id, one])),
    tables: definition.tables ?? [],
    labels: labelsOf(names, definition.tables ?? []),
  };
}

function addResults(definition: Definition, resolver: Resolver, isAll: boolean): void {
  const { scopes } = resolver;
  const nodes = resolveTree(definition, resolver);
  for (const one of nodes) if (one.kind === 'indicator') scopes.addIndicator(one.node.id, one.type);
  for (const { node } of nodes) scopes.addPoints(node.id);
  scopes.add('total', number);
  if (isAll) scopes.addResult(definition);
}

function frozen({ now }: Scopes): Scope {
  return { ...now, names: new Map(now.names) };
}

function knownName(id: string, type: ValueType, definition: Definition): KnownName {
  const [prefix, node] = id.split('.');
  if (node !== undefined && (prefix === 'value' || prefix === 'mark' || prefix === 'points')) {
    const found = nodeWith(node, definition.tree);
    const unit = prefix === 'value' && found && !isGroup(found) ? found.unit : undefined;
    const options = type.options?.map((value) => ({ value, name: { 'zh-CN': value } }));
    return {
      id,
      kind: prefix,
      type,
      name: nodeNames[prefix](found?.name ?? { 'zh-CN': node }),
      unit,
      options,
      isInteger: false,
    };
  }
  const field = definition.fields.find((one) => one.id === id);
  if (field)
    return {
      id,
      kind: 'field',
      type,
      name: field.name,
      description: field.description,
      unit: field.unit,
      source: field.source,
      options: field.type === 'enum' ? (field.options ?? []) : undefined,
      isInteger: field.type === 'integer',
    };
  const fact = definition.facts?.find((one) => one.id === id);
  if (fact)
    return {
      id,
      kind: 'fact',
      type,
      name: fact.name,
      description: fact.description,
      unit: fact.unit,
      isInteger: false,
    };
  const named = id === 'stage' ? definition.stages : id === 'grade' ? definition.grades : undefined;
  const options = named?.map((one) => ({ value: one.id, name: one.name }));
  return { id, kind: 'engine', type, name: engineNames[id] ?? { 'zh-CN': id }, options, isInteger: id === 'rank' };
}

function nodeWith(id: Id, root: TreeNode): TreeNode | undefined {
  if (root.id === id) return root;
  if (!isGroup(root)) return undefined;
  for (const child of root.children) {
    const found = nodeWith(id, child);
    if (found) return found;
  }
  return undefined;
}

function labelsOf(names: readonly KnownName[], tables: readonly Table[]): KnownNames['labels'] {
  const labels = new Map<string, string | null>();
  const ids = new Set(names.map(({ id }) => id));
  for (const { id, name } of [...names, ...tables])
    for (const label of new Set(name ? Object.values(name) : []))
      if (label !== '' && !ids.has(label)) {
        const other = labels.get(label);
        labels.set(label, other === undefined || other === id ? id : null);
      }
  return labels;
}
