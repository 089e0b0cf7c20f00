import type { Definition, Id, Weight } from '../../schemas/definition.ts';
import type { Sentence, Text } from '../../schemas/text.ts';
import type { Category } from '../compare/category.ts';
import type { ReportedChange } from '../compare/comparison-report.ts';
import { placesOfNodes } from '../compare/places-of-nodes.ts';
import { kindOf, type ListSection } from '../document/kinds.ts';
import { defaultWeight } from '../program/resolve-tree.ts';

/** A version, and what it changed of the one before; of the first, nothing. */
export interface Step {
  readonly version: number;
  readonly definition: Definition;
  readonly changes: readonly ReportedChange[];
}

export interface BlamedSubject {
  readonly kind: ReportedChange['subject']['kind'];
  readonly id: Id | null;
  readonly name: Text | null;
  readonly parent: Id | null;
  readonly since: number;
  readonly removed: number | null;
  /** The version that last changed each property; one that is left out is as it came. */
  readonly properties: Readonly<Record<string, number>>;
  /** The latest first. */
  readonly history: readonly {
    readonly version: number;
    readonly category: Category;
    readonly property: string;
    readonly sentences: readonly Sentence[];
  }[];
  /** Of a node: from each version on in which it is another one. Null: it is not there. */
  readonly weights?: readonly WeightFrom[];
}

export interface WeightFrom {
  readonly version: number;
  readonly weight: Weight | null;
}

interface Subject {
  kind: BlamedSubject['kind'];
  id: Id | null;
  name: Text | null;
  parent: Id | null;
  since: number;
  removed: number | null;
  properties: Record<string, number>;
  history: BlamedSubject['history'][number][];
  weights: WeightFrom[];
}

/** In which version each property of each thing was last changed. The steps begin with the first version. */
export function blameOf(steps: readonly Step[]): readonly BlamedSubject[] {
  const known = new Map<string, Subject>();
  const gone: Subject[] = [];
  let order: readonly string[] = [];
  for (const { version, definition, changes } of steps) {
    for (const change of changes) note(change, version, known, gone);
    order = present(definition, version, known);
  }
  return [...order.flatMap((key) => known.get(key) ?? []), ...gone.reverse()].map(blamed);
}

const keyOf = (kind: string, id: Id | null): string => `${kind} ${id ?? ''}`;

function note(change: ReportedChange, version: number, known: Map<string, Subject>, gone: Subject[]): void {
  const { kind, id, idBefore } = change.subject;
  const key = keyOf(kind, id);
  if (change.kind === 'identity' && idBefore !== undefined) {
    const subject = known.get(keyOf(kind, idBefore));
    known.delete(keyOf(kind, idBefore));
    if (subject) known.set(key, subject);
  }
  const subject = known.get(key) ?? begun(kind, id, version);
  known.set(key, subject);
  subject.properties[change.property] = version;
  const { category, property, sentences } = change;
  subject.history.unshift({ version, category, property, sentences });
  if (change.kind !== 'removed') return;
  subject.removed = version;
  if (kind === 'node') subject.weights.push({ version, weight: null });
  known.delete(key);
  gone.push(subject);
}

function begun(kind: Subject['kind'], id: Id | null, version: number): Subject {
  return {
    ...{ kind, id, name: null, parent: null, since: version, removed: null },
    ...{ properties: {}, history: [], weights: [] },
  };
}

/** All that a version has, as it is called and weighs there; in document order. */
function present(definition: Definition, version: number, known: Map<string, Subject>): readonly string[] {
  const order: string[] = [];
  const see = (kind: Subject['kind'], id: Id | null, name: Text | null, parent: Id | null): Subject => {
    const key = keyOf(kind, id);
    const subject = known.get(key) ?? begun(kind, id, version);
    known.set(key, subject);
    Object.assign(subject, { id, name, parent });
    order.push(key);
    return subject;
  };
  see('definition', null, definition.name, null);
  for (const { id, node, parent } of placesOfNodes(definition)) {
    const { weights } = see('node', id, node.name, parent);
    const weight = node.weight ?? defaultWeight(node);
    if (JSON.stringify(weights.at(-1)?.weight) !== JSON.stringify(weight)) weights.push({ version, weight });
  }
  for (const section of Object.keys(kindOf) as ListSection[])
    for (const { id, name } of definition[section] ?? []) see(kindOf[section], id, name ?? null, null);
  return order;
}

function blamed({ weights, ...subject }: Subject): BlamedSubject {
  return subject.kind === 'node' ? { ...subject, weights } : subject;
}
