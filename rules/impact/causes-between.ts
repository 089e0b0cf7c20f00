import type { Definition, Id } from '../../schemas/definition.ts';
import type { Subject } from '../diff/change.ts';
import type { Choice, ConflictItem } from '../merge/conflict.ts';
import { conflictsOf } from '../merge/conflicts-of.ts';
import type { Cause } from './cause.ts';
import { type TreePlace, treePlaces } from './tree-places.ts';

export interface Causes {
  /** In the order in which they are gone through. */
  readonly causes: readonly Cause[];
  /** What every definition in between has: new fields, facts and tables, which nothing reads yet, and what is to go. */
  readonly ground: Readonly<Record<string, Choice>>;
}

/** What people read, and no formula. */
const texts = new Set(['name', 'description', 'basis', 'unit', 'source', 'sensitivity', 'core']);

interface Trees {
  readonly before: ReadonlyMap<Id, TreePlace>;
  readonly after: ReadonlyMap<Id, TreePlace>;
}

/** All that differs between two definitions and may move totals, put together by what a person would call one change. */
export function causesBetween(before: Definition, after: Definition): Causes {
  const items = conflictsOf({ base: before, mine: after, theirs: before }).filter(
    ({ property }) => !texts.has(property),
  );
  const trees = { before: treePlaces(before), after: treePlaces(after) };
  const stagesTurned = new Map(
    items.filter(({ kind, property }) => kind === 'stage' && property === 'exists').map((item) => [item.id, item]),
  );
  const swapped = namesSwapped(items);
  const ground: Record<string, Choice> = {};
  const members = new Map<string, { readonly subject: Subject; readonly items: ConflictItem[] }>();
  for (const item of items) {
    if (item.property === 'exists' && isNamedValue(item) && !swapped.has(item.id)) {
      ground[item.key] = item.mine === undefined ? 'theirs' : 'mine';
      continue;
    }
    const subject = subjectOf(item, trees, stagesTurned, swapped);
    const key = subject.kind === 'definition' ? 'definition' : `${subject.kind}:${subject.id}`;
    const known = members.get(key) ?? { subject, items: [] };
    known.items.push(item);
    members.set(key, known);
  }
  const causes = [...members].map(
    ([key, { subject, items }]): Cause => ({
      key,
      subjects: [subject],
      items: items.map((item) => item.key),
      ...weighed(subject, trees),
      grouped: false,
    }),
  );
  const order = new Map(causes.map((cause) => [cause, orderOf(cause, stagesTurned, trees)]));
  const placeOf = (cause: Cause) => order.get(cause) ?? [0, 0];
  return {
    ground,
    causes: causes.sort((a, b) => {
      const [[kindA = 0, placeA = 0], [kindB = 0, placeB = 0]] = [placeOf(a), placeOf(b)];
      return kindA - kindB || placeA - placeB;
    }),
  };
}

const isNamedValue = ({ kind }: ConflictItem) => kind === 'field' || kind === 'fact' || kind === 'table';

/** Ids that are a field on one side and a fact on the other: both can't be there at once. */
function namesSwapped(items: readonly ConflictItem[]): ReadonlySet<Id> {
  const existing = (of: 'field' | 'fact') =>
    items.filter(({ kind, property }) => kind === of && property === 'exists').map(({ id }) => id);
  const facts = new Set(existing('fact'));
  return new Set(existing('field').filter((id) => facts.has(id)));
}

function subjectOf(
  item: ConflictItem,
  trees: Trees,
  stagesTurned: ReadonlyMap<Id, ConflictItem>,
  swapped: ReadonlySet<Id>,
): Subject {
  const { kind, id, property } = item;
  // A new stage comes with the weights of that stage, and goes with them.
  const stage = property.startsWith('weight/') ? property.slice('weight/'.length) : undefined;
  if (stage !== undefined && stagesTurned.has(stage)) return { kind: 'stage', id: stage };
  if (kind === 'definition' || property === 'order') return { kind: 'definition' };
  if (kind === 'field' && swapped.has(id)) return { kind: 'fact', id };
  if (kind === 'node' && property === 'exists') return { kind, id: topmost(id, item.mine === undefined, trees) };
  return { kind, id };
}

/** The node with which it came or went: what stands in a new group is part of that group. */
function topmost(id: Id, removed: boolean, { before, after }: Trees): Id {
  const [there, elsewhere] = removed ? [before, after] : [after, before];
  let top = id;
  for (;;) {
    const parent = there.get(top)?.parent ?? null;
    if (parent === null || elsewhere.has(parent) || there.get(parent)?.parent === null) return top;
    top = parent;
  }
}

function weighed(subject: Subject, { before, after }: Trees): Pick<Cause, 'dimension' | 'share'> {
  if (subject.kind !== 'node') return { dimension: null, share: 1 };
  const [was, is] = [before.get(subject.id), after.get(subject.id)];
  return { dimension: (is ?? was)?.dimension ?? null, share: Math.max(was?.share ?? 0, is?.share ?? 0) };
}

const kindsInOrder = ['stage', 'table', 'fact', 'field', 'node', 'adjustment', 'definition'];

/** What is new first, what goes last; nodes as they stand. */
function orderOf(
  { subjects: [subject] }: Cause,
  stagesTurned: ReadonlyMap<Id, ConflictItem>,
  { before, after }: Trees,
): readonly [number, number] {
  if (!subject || subject.kind === 'definition') return [kindsInOrder.length, 0];
  const goes = subject.kind === 'stage' && stagesTurned.get(subject.id)?.mine === undefined;
  if (goes && stagesTurned.has(subject.id)) return [kindsInOrder.length + 1, 0];
  const place = after.get(subject.id)?.position ?? after.size + (before.get(subject.id)?.position ?? 0);
  return [kindsInOrder.indexOf(subject.kind), subject.kind === 'node' ? place : 0];
}
