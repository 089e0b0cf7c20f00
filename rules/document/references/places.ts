import { isList, isObject, type Loose } from '../loose.ts';
import { nodesIn } from '../nodes.ts';

function objectsIn(list: unknown): readonly Loose[] {
  return isList(list) ? list.filter(isObject) : [];
}

/** What has a formula under the key `formula`. */
export function* formulaHolders(draft: Loose): Generator<Loose> {
  yield* objectsIn(draft.facts);
  for (const { node } of nodesIn(draft)) yield node;
  yield* objectsIn(draft.adjustments);
  for (const { amount } of objectsIn(draft.applications)) if (isObject(amount)) yield amount;
}

/** Every `{ fact, operator, value }` of every condition. */
export function* conditionLeaves(draft: Loose): Generator<Loose> {
  for (const section of ['stages', 'adjustments', 'applications'])
    for (const { when } of objectsIn(draft[section])) yield* leavesOf(when);
}

function* leavesOf(condition: unknown): Generator<Loose> {
  if (!isObject(condition)) return;
  if ('fact' in condition) yield condition;
  for (const part of [...objectsIn(condition.all), ...objectsIn(condition.any), condition.not]) yield* leavesOf(part);
}

export function* scoringsOf(node: Loose): Generator<Loose> {
  if (isObject(node.scoring)) yield node.scoring;
  for (const { scoring } of objectsIn(node.variants)) if (isObject(scoring)) yield scoring;
}

export function testsIn(draft: Loose): readonly Loose[] {
  return objectsIn(draft.tests);
}

/** A test's record and its earlier ones. */
export function* recordsIn(draft: Loose): Generator<Loose> {
  for (const { record, history } of testsIn(draft)) {
    if (isObject(record)) yield record;
    yield* objectsIn(history);
  }
}

export function quotasIn(draft: Loose): readonly Loose[] {
  return objectsIn(draft.applications).flatMap(({ quota }) => (isObject(quota) ? [quota] : []));
}

export function expectationsIn(draft: Loose): readonly Loose[] {
  return testsIn(draft).flatMap(({ expect }) => (isObject(expect) ? [expect] : []));
}

/** A key under another name at its place. One that is taken is never written over. */
export function withKey(map: Loose, from: string, to: string): Loose {
  if (!Object.hasOwn(map, from) || Object.hasOwn(map, to)) return map;
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key === from ? to : key, value]));
}

export function renameKey(holder: Loose, key: string, from: string, to: string): void {
  const map = holder[key];
  if (isObject(map) && Object.hasOwn(map, from)) holder[key] = withKey(map, from, to);
}

export function renameValue(holder: Loose, key: string, from: string, to: string): void {
  const value = holder[key];
  if (value === from) holder[key] = to;
  else if (isList(value)) for (const place of value.keys()) if (value[place] === from) value[place] = to;
}
