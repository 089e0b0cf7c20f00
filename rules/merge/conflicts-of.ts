import type { Text } from '../../schemas/text.ts';
import { isObject } from '../document/loose.ts';
import { isSame } from '../document/same.ts';
import type { Choice, ConflictItem } from './conflict.ts';
import type { Entities, Entity } from './entities.ts';
import { reordering } from './order.ts';
import { nodesInCircles, parentsChosen } from './parents.ts';
import { differingProperties } from './properties.ts';
import { type Sides, type Taken, takenApart } from './taken.ts';

/** What the two sides left different since `base`. What both changed alike is no matter. */
export function conflictsOf(sides: Sides): readonly ConflictItem[] {
  const taken = takenApart(sides);
  return taken ? itemsOf(taken) : wholeOf(sides);
}

/** Drafts whose parts can't be told apart are chosen between as a whole. */
function wholeOf({ base, mine, theirs }: Sides): readonly ConflictItem[] {
  if (isSame(mine, theirs)) return [];
  const heading = { key: 'whole', kind: 'definition', id: '', name: null, property: 'whole' } as const;
  return [{ ...heading, base, mine, theirs, choice: choiceOf({ base, mine, theirs }) }];
}

function itemsOf(taken: Taken): readonly ConflictItem[] {
  return withoutCircles([...ofThings(taken), ...ofOrders(taken)], taken);
}

function* ofThings({ base, mine, theirs }: Taken): Generator<ConflictItem> {
  for (const key of new Set([...theirs.byKey.keys(), ...mine.byKey.keys()])) {
    const [before, my, their] = [base.byKey.get(key), mine.byKey.get(key), theirs.byKey.get(key)];
    const item = (property: string, values: Values, choice: Choice | null) =>
      ({ ...headingOf(my ?? their), key: `${key} ${property}`, property, ...values, choice }) satisfies ConflictItem;
    if (my && their) {
      for (const { property, ...values } of differingProperties(before?.content, my.content, their.content))
        yield item(property, values, choiceOf(values));
      const parents = { base: before?.container, mine: my.container, theirs: their.container };
      if (parents.mine !== parents.theirs) yield item('parent', parents, choiceOf(parents));
    } else if (!goesWithItsGroup(key, { base, mine, theirs })) {
      const contents = { base: before?.content, mine: my?.content, theirs: their?.content };
      yield item('exists', contents, existence(key, { base, mine, theirs }));
    }
  }
}

function* ofOrders({ base, mine, theirs }: Taken): Generator<ConflictItem> {
  for (const key of new Set([...theirs.orders.keys(), ...mine.orders.keys()])) {
    const orderIn = ({ orders }: Entities) => orders.get(key) ?? [];
    const found = reordering({ base: orderIn(base), mine: orderIn(mine), theirs: orderIn(theirs) });
    if (!found) continue;
    const group = mine.byKey.get(key);
    const property = group ? 'order' : `order/${key.slice('list:'.length)}`;
    yield { ...headingOf(group), key: `${key} order`, property, ...found };
  }
}

interface Values {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Whoever alone changed it; null where both did. */
function choiceOf({ base, mine, theirs }: Values): Choice | null {
  if (isSame(theirs, base)) return 'mine';
  return isSame(mine, base) ? 'theirs' : null;
}

function headingOf(entity: Entity | undefined) {
  if (!entity) return { kind: 'definition', id: '', name: null } as const;
  return { kind: entity.kind, id: entity.id, name: nameOf(entity) };
}

function nameOf({ content: { name } }: Entity): Text | null {
  return isText(name) ? name : null;
}

function isText(value: unknown): value is Text {
  return isObject(value) && typeof value['zh-CN'] === 'string';
}

/** Of what one side alone has: new there, or removed by the other, which is in doubt where it was worked on. */
function existence(key: string, { base, mine, theirs }: Taken): Choice | null {
  const [having, lacking, owner, other] = mine.byKey.has(key)
    ? ([mine, theirs, 'mine', 'theirs'] as const)
    : ([theirs, mine, 'theirs', 'mine'] as const);
  if (!base.byKey.has(key)) return owner;
  return isWorkedOn(key, base, having, lacking) ? null : other;
}

/** Removed with a group that is in doubt: what becomes of the group becomes of what nobody worked on in it. */
function goesWithItsGroup(key: string, taken: Taken): boolean {
  const [having, lacking] = taken.mine.byKey.has(key) ? [taken.mine, taken.theirs] : [taken.theirs, taken.mine];
  const group = having.byKey.get(key)?.container ?? null;
  if (group === null || !having.byKey.has(group) || lacking.byKey.has(group) || !taken.base.byKey.has(key))
    return false;
  if (isWorkedOn(key, taken.base, having, lacking)) return false;
  return existence(group, taken) === null || goesWithItsGroup(group, taken);
}

function isWorkedOn(key: string, base: Entities, having: Entities, lacking: Entities): boolean {
  const [was, is] = [base.byKey.get(key), having.byKey.get(key)];
  if (!isSame(was?.content, is?.content) || was?.container !== is?.container) return true;
  return (having.orders.get(key) ?? []).some(
    (child) =>
      base.byKey.get(child)?.container !== key ||
      (!lacking.byKey.has(child) && isWorkedOn(child, base, having, lacking)),
  );
}

/** Two moves that would put two groups below each other: neither goes by itself. */
function withoutCircles(items: readonly ConflictItem[], taken: Taken): readonly ConflictItem[] {
  const circle = nodesInCircles(parentsChosen(taken, (key) => items.find((one) => one.key === key)?.choice ?? null));
  return items.map((item) =>
    item.property === 'parent' && circle.has(item.key.slice(0, -' parent'.length)) ? { ...item, choice: null } : item,
  );
}
