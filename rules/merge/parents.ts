import type { Choice } from './conflict.ts';
import type { Taken } from './taken.ts';

export type Parents = Map<string, string | null>;

/** Where each node stands; `chosen` answers for the keys of items. */
export function parentsChosen({ mine, theirs }: Taken, chosen: (item: string) => Choice | null): Parents {
  const parents: Parents = new Map();
  for (const key of new Set([...theirs.byKey.keys(), ...mine.byKey.keys()])) {
    const [my, their] = [mine.byKey.get(key), theirs.byKey.get(key)];
    const one = !their || (my && chosen(`${key} parent`) === 'mine') ? my : their;
    if (one?.kind === 'node') parents.set(key, one.container);
  }
  return parents;
}

/** The nodes from which the way up never ends. */
export function nodesInCircles(parents: Parents): ReadonlySet<string> {
  const circle = new Set<string>();
  for (const start of parents.keys()) {
    const way: string[] = [];
    for (let at: string | null = start; at !== null && !circle.has(at); at = parents.get(at) ?? null) {
      const met = way.indexOf(at);
      if (met >= 0) {
        for (const key of way.slice(met)) circle.add(key);
        break;
      }
      way.push(at);
    }
  }
  return circle;
}
