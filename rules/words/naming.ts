import { type Definition, type EnumOption, type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';
import { type Language, type Text, textIn } from '../../schemas/text.ts';
import { en } from './messages/en.ts';
import { zhCN } from './messages/zh-CN.ts';
import type { NamedKind, Naming, Vocabulary } from './vocabulary.ts';

const vocabularies: { readonly [language in Language]: Vocabulary } = { 'zh-CN': zhCN, en };

export function vocabularyOf(language: Language): Vocabulary {
  return vocabularies[language];
}

const kinds: readonly NamedKind[] = [
  'field',
  'fact',
  'table',
  'stage',
  'node',
  'adjustment',
  'grade',
  'application',
  'test',
];

type Names = ReadonlyMap<Id, Text>;

/** Names are looked up in the first definition that has them. */
export function namingOf(language: Language, ...definitions: readonly Definition[]): Naming {
  const vocabulary = vocabularies[language];
  const names = new Map<NamedKind, Names>(kinds.map((kind) => [kind, namesOf(kind, definitions)]));
  const options = optionsOf(definitions);
  const text = (of: Text) => textIn(language, of);
  const named = (kind: NamedKind, id: Id) => {
    const name = names.get(kind)?.get(id);
    return name ? text(name) : id;
  };
  const fact = (name: string) => {
    const [prefix, node] = name.split('.');
    if (node !== undefined && isKeyOf(vocabulary.nodeFacts, prefix))
      return vocabulary.nodeFacts[prefix](named('node', node));
    if (isKeyOf(vocabulary.facts, name)) return vocabulary.facts[name];
    return names.get('field')?.has(name) ? named('field', name) : named('fact', name);
  };
  const optionName = (candidates: readonly EnumOption[], value: string) => {
    const option = candidates.find((candidate) => candidate.value === value);
    return option && text(option.name);
  };
  return {
    language,
    vocabulary,
    text,
    named,
    fact,
    value: (of, value) => {
      if (typeof value === 'boolean') return value ? vocabulary.yes : vocabulary.no;
      if (typeof value === 'number') return String(value);
      if (of === 'stage' || of === 'grade') return named(of, value);
      return optionName(options.get(of) ?? [], value) ?? value;
    },
    scope: (scope) => (scope === 'all' ? vocabulary.everyone : fact(scope)),
    category: (value) => optionName([...options.values()].flat(), value) ?? value,
    entries: (numbers, keyName) =>
      Object.entries(numbers)
        .map(([key, number]) => `${keyName(key)} ${number}`)
        .join(vocabulary.and),
    bandStart: (from) => (from === null ? '−∞' : String(from)),
  };
}

function isKeyOf<Whole extends object>(whole: Whole, key: string | undefined): key is Extract<keyof Whole, string> {
  return key !== undefined && Object.hasOwn(whole, key);
}

function namesOf(kind: NamedKind, definitions: readonly Definition[]): Names {
  const found = new Map<Id, Text>();
  for (const definition of definitions)
    for (const { id, name } of entitiesOf(kind, definition)) if (name && !found.has(id)) found.set(id, name);
  return found;
}

function entitiesOf(kind: NamedKind, definition: Definition): readonly { readonly id: Id; readonly name?: Text }[] {
  if (kind === 'node') return nodesOf(definition.tree);
  const lists = {
    field: definition.fields,
    fact: definition.facts,
    table: definition.tables,
    stage: definition.stages,
    adjustment: definition.adjustments,
    grade: definition.grades,
    application: definition.applications,
    test: definition.tests,
  };
  return lists[kind] ?? [];
}

function nodesOf(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

function optionsOf(definitions: readonly Definition[]): ReadonlyMap<Id, readonly EnumOption[]> {
  const found = new Map<Id, readonly EnumOption[]>();
  for (const { fields } of definitions)
    for (const { id, options = [] } of fields) found.set(id, [...(found.get(id) ?? []), ...options]);
  return found;
}
