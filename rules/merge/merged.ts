import type { Definition } from '../../schemas/definition.ts';
import type { Loose } from '../document/loose.ts';
import type { Choice, Choices, ConflictItem } from './conflict.ts';
import { conflictsOf } from './conflicts-of.ts';
import { definitionKey, type Entity, listKey, rootKey, sections } from './entities.ts';
import { mergedOrder } from './order.ts';
import { nodesInCircles, type Parents, parentsChosen } from './parents.ts';
import { withProperty } from './properties.ts';
import { type Sides, type Taken, takenApart } from './taken.ts';

/** The items that still wait for a person. */
export function undecided(items: readonly ConflictItem[], choices: Choices): readonly ConflictItem[] {
  return items.filter(({ key, choice }) => (choices[key] ?? choice) === null);
}

/** Their definition with what is chosen of mine. What nobody chose stays theirs: see `undecided`. */
export function merged(sides: Sides, choices: Choices = {}): Definition {
  const items = conflictsOf(sides);
  const chosen = new Map(items.map(({ key, choice }) => [key, choices[key] ?? choice ?? 'theirs']));
  const taken = takenApart(sides);
  if (!taken) return chosen.get('whole') === 'mine' ? sides.mine : sides.theirs;
  return new Merger(taken, items, chosen).definition(sides);
}

class Merger {
  private readonly taken: Taken;
  private readonly chosen: ReadonlyMap<string, Choice>;
  private readonly mineOf = new Map<string, ConflictItem[]>();
  private readonly parents: Parents;

  constructor(taken: Taken, items: readonly ConflictItem[], chosen: ReadonlyMap<string, Choice>) {
    this.taken = taken;
    this.chosen = chosen;
    for (const item of items) {
      const thing = item.key.slice(0, -item.property.length - 1);
      const isOfContent = item.property !== 'exists' && item.property !== 'parent' && !item.key.endsWith(' order');
      if (isOfContent && chosen.get(item.key) === 'mine')
        this.mineOf.set(thing, [...(this.mineOf.get(thing) ?? []), item]);
    }
    this.parents = this.placed();
  }

  definition({ mine, theirs }: Sides): Definition {
    const whole: Loose = this.contentOf(definitionKey);
    const ordered: Loose = {};
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      const section = sections.find((one) => one === key);
      if (key === 'tree') ordered.tree = this.node(rootKey);
      else if (key === 'layout') ordered.layout = { ...theirs.layout, ...mine.layout };
      else if (section) {
        const members = this.members(listKey(section));
        if (members.length > 0 || this.hasList(listKey(section)))
          ordered[key] = members.map((one) => this.contentOf(one));
      } else if (Object.hasOwn(whole, key)) ordered[key] = whole[key];
    }
    // Of the parts of two definitions, of which each has what a definition has.
    return ordered as unknown as Definition;
  }

  private exists(key: string): boolean {
    const [my, their] = [this.taken.mine.byKey.has(key), this.taken.theirs.byKey.has(key)];
    if (my === their) return my;
    const choice = this.chosen.get(`${key} exists`);
    if (choice !== undefined) return choice === (my ? 'mine' : 'theirs');
    // Removed with its group, it stays where that stays.
    const group = this.entity(key)?.container;
    return group !== undefined && group !== null && this.exists(group);
  }

  /** An empty list stays where whoever changed its being there left it. */
  private hasList(key: string): boolean {
    const { base, mine, theirs } = this.taken;
    return base.orders.has(key) === theirs.orders.has(key) ? mine.orders.has(key) : theirs.orders.has(key);
  }

  private entity(key: string): Entity | undefined {
    return this.taken.theirs.byKey.get(key) ?? this.taken.mine.byKey.get(key);
  }

  private contentOf(key: string): Loose {
    const content = this.entity(key)?.content ?? {};
    return (this.mineOf.get(key) ?? []).reduce((one, { property, mine }) => withProperty(one, property, mine), content);
  }

  private node(key: string): Loose {
    const content = this.contentOf(key);
    const isGroup = this.taken.theirs.orders.has(key) || this.taken.mine.orders.has(key);
    return isGroup ? { ...content, children: this.members(key).map((child) => this.node(child)) } : content;
  }

  private members(container: string): readonly string[] {
    const { mine, theirs } = this.taken;
    const all = new Set([...theirs.byKey.keys(), ...mine.byKey.keys()]);
    const inside = new Set([...all].filter((key) => this.exists(key) && this.containerOf(key) === container));
    const [my, their] = [mine.orders.get(container) ?? [], theirs.orders.get(container) ?? []];
    const order = mergedOrder(my, their, inside, this.chosen.get(`${container} order`) ?? 'theirs');
    const homeless = [...inside].filter((key) => !order.includes(key)).sort();
    return [...order, ...homeless];
  }

  private containerOf(key: string): string | null {
    return this.parents.has(key) ? (this.parents.get(key) ?? null) : (this.entity(key)?.container ?? null);
  }

  /** What was chosen to stand in a group that is gone stands where that group stood; circles are as theirs. */
  private placed(): Parents {
    const mineAlone = new Map(this.chosen);
    for (;;) {
      const parents = parentsChosen(this.taken, (item) => mineAlone.get(item) ?? null);
      for (const [key, parent] of parents) {
        const side = parent === this.taken.theirs.byKey.get(key)?.container ? this.taken.theirs : this.taken.mine;
        let at = parent;
        while (at !== null && !this.exists(at)) at = side.byKey.get(at)?.container ?? null;
        parents.set(key, key === rootKey ? null : (at ?? rootKey));
      }
      const circle = [...nodesInCircles(parents)].filter((key) => mineAlone.get(`${key} parent`) === 'mine');
      if (circle.length === 0) return parents;
      for (const key of circle) mineAlone.set(`${key} parent`, 'theirs');
    }
  }
}
