import type { IdKind, ListSection } from '../../rules/document/kinds.ts';
import { isList, isObject, type Loose } from '../../rules/document/loose.ts';
import { nodesIn } from '../../rules/document/nodes.ts';
import { reservedNames } from '../../rules/program/scopes.ts';
import type { Id } from '../../schemas/definition.ts';
import { reservedRecordKeys } from '../../schemas/record.ts';

const pattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const longest = 64;
/** Every JavaScript object answers to them. */
const inherited: readonly string[] = Object.getOwnPropertyNames(Object.prototype);
const ofFacts: readonly string[] = [...reservedNames, ...reservedRecordKeys];

export const sectionOf = {
  field: 'fields',
  fact: 'facts',
  table: 'tables',
  stage: 'stages',
  adjustment: 'adjustments',
  grade: 'grades',
  application: 'applications',
  test: 'tests',
} as const satisfies Record<Exclude<IdKind, 'node'>, ListSection>;

export function isUsableId(kind: IdKind, id: string): boolean {
  const reserved = kind === 'field' || kind === 'fact' ? [...inherited, ...ofFacts] : inherited;
  return pattern.test(id) && !reserved.includes(id);
}

/** The ids that a new one of the kind must differ from: fields and facts are one kind. */
export function takenIds(definition: object, kind: IdKind): Set<string> {
  const draft: unknown = definition;
  if (!isObject(draft)) return new Set();
  if (kind === 'node') return new Set([...nodesIn(draft)].map(({ node }) => String(node.id)));
  const sections: readonly ListSection[] =
    kind === 'field' || kind === 'fact' ? ['fields', 'facts'] : [sectionOf[kind]];
  return new Set(sections.flatMap((section) => idsIn(draft, section)));
}

function idsIn(draft: Loose, section: ListSection): readonly string[] {
  const list = draft[section];
  return isList(list) ? list.flatMap((entry) => (isObject(entry) ? [String(entry.id)] : [])) : [];
}

/** `stem` itself where it is free, otherwise with the first number that is. */
export function freeId(kind: IdKind, stem: Id, taken: ReadonlySet<string>): Id {
  if (!taken.has(stem) && isUsableId(kind, stem)) return stem;
  const root = pattern.test(stem) ? stem.replace(/[0-9]+$/, '') || stem : kind;
  for (let count = 2; ; count++) {
    const suffix = String(count);
    const candidate = root.slice(0, longest - suffix.length) + suffix;
    if (!taken.has(candidate) && isUsableId(kind, candidate)) return candidate;
  }
}
