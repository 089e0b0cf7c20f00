import { isList, isObject } from '../../../../rules/document/loose.ts';
import type { ConflictItem } from '../../../../rules/merge/conflict.ts';
import { describeScoring } from '../../../../rules/words/describe-scoring.ts';
import type { NamedKind, Naming } from '../../../../rules/words/vocabulary.ts';
import { type Definition, isGroup } from '../../../../schemas/definition.ts';
import { nodeIndexOf } from '../../../editor/tree/node-index.ts';
import { formulaInWords } from '../../../formula/in-words.ts';
import { conditionInWords } from '../../../inspector/conditions/in-sentence.ts';

/** A state that is merged: its definition with what can't be read stood in for, and the names of all states. */
export interface Side {
  readonly definition: Definition;
  readonly naming: Naming;
}

type Of = Pick<ConflictItem, 'id' | 'property'>;

/** What one side has at a property, as the inspector would say it; what has no sentence, as it is written. */
export function valueInWords(item: Of, value: unknown, side: Side): string {
  return sentence(item, value, side) ?? plain(value, side.naming);
}

function sentence({ id, property }: Of, value: unknown, side: Side): string | undefined {
  const { definition, naming } = side;
  const { vocabulary } = naming;
  const node = nodeIndexOf(definition).byId.get(id)?.node;
  const indicator = node && !isGroup(node) ? node : undefined;
  const [what] = property.split('/');
  switch (what) {
    case 'scoring':
      return indicator && describeScoring(indicator.scoring, naming);
    case 'variants':
      return indicator?.variants
        ?.map(({ stages, scoring }) => {
          const names = stages.map((stage) => naming.named('stage', stage)).join(vocabulary.and);
          return `${names}${vocabulary.colon}${describeScoring(scoring, naming)}`;
        })
        .join(vocabulary.semicolon);
    case 'when':
      return conditionInWords(value, naming);
    case 'formula':
      return typeof value === 'string' ? (formulaInWords(value, naming) ?? value) : undefined;
    case 'missing':
      if (isObject(value) && typeof value.mark === 'number') return vocabulary.missingMark(value.mark);
      return wordIn(vocabulary.missing, value);
    case 'aggregate':
      return wordIn(vocabulary.aggregates, value);
    case 'type':
      return wordIn(vocabulary.fieldTypes, value);
    case 'sensitivity':
      return wordIn(vocabulary.sensitivities, value);
    case 'kind':
      return wordIn(vocabulary.adjustmentKinds, value);
    case 'grade':
      return typeof value === 'string' ? naming.named('grade', value) : undefined;
    case 'weight':
      return isObject(value) ? entries(value, (stage) => naming.named('stage', stage), naming) : undefined;
    case 'parent':
      return keyInWords(value, side);
    case 'order':
      return isList(value) ? value.map((key) => keyInWords(key, side)).join(vocabulary.comma) : undefined;
    case 'exists':
      return isObject(value) ? plain(value.name ?? value.id, naming) : undefined;
    default:
      return undefined;
  }
}

/** Of a map such as weights also at which key: `weight/startup` is the weight in a stage. */
export function keyOfProperty(property: string, { vocabulary, named, category, fact }: Naming): string | null {
  const slash = property.indexOf('/');
  if (slash < 0) return null;
  const [what, key] = [property.slice(0, slash), property.slice(slash + 1)];
  if (what === 'weight') return named('stage', key);
  if (what === 'rows') return category(key);
  if (what === 'record') return fact(key);
  return wordIn(vocabulary.facts, key) ?? key;
}

function wordIn(words: Readonly<Record<string, string>>, key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined;
}

function entries(map: Readonly<Record<string, unknown>>, nameOf: (key: string) => string, naming: Naming): string {
  return Object.entries(map)
    .map(([key, value]) => `${nameOf(key)} ${plain(value, naming)}`)
    .join(naming.vocabulary.comma);
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

/** `node:rdRatio`, the key of a thing in a merge; the root's is `node:` alone. */
function keyInWords(key: unknown, { definition, naming }: Side): string {
  const [, prefix, id] = /^(\w+):(.*)$/.exec(String(key)) ?? [];
  const kind = kinds.find((one) => one === prefix);
  if (kind === undefined || id === undefined) return String(key);
  return naming.named(kind, kind === 'node' && id === '' ? definition.tree.id : id);
}

function plain(value: unknown, naming: Naming): string {
  const { vocabulary } = naming;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? vocabulary.yes : vocabulary.no;
  if (isObject(value) && typeof value['zh-CN'] === 'string') return naming.text({ ...value, 'zh-CN': value['zh-CN'] });
  // An option, a point, a quota's order: each by its name, where all have one.
  if (isList(value) && value.length > 0 && value.every((one) => isObject(one) && one.name !== undefined))
    return value.map((one) => plain(isObject(one) ? one.name : one, naming)).join(vocabulary.comma);
  return JSON.stringify(value);
}
