import type { Fact } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { parseFormula } from '../formula/parse.ts';
import type { Syntax } from '../formula/syntax.ts';
import { errorAt, sentence } from '../messages/messages.ts';

/** A fact that reads itself, in whatever number of steps, or one that stands below it. */
export function factOrderFault(facts: readonly Fact[], index: number, path: string): Problem | undefined {
  const indexOf = new Map(facts.map(({ id }, place) => [id, place]));
  const known = new Map<number, readonly number[]>();
  const readsOf = (place: number): readonly number[] => {
    const reads = known.get(place) ?? placesRead((facts[place] as Fact).formula, indexOf);
    known.set(place, reads);
    return reads;
  };
  const later = readsOf(index).filter((place) => place >= index);
  if (later.length === 0) return undefined;
  const last = Math.max(...later);
  const id = (facts[index] as Fact).id;
  const circle = later.map((place) => wayBack(place, index, readsOf)).find((way) => way !== undefined);
  if (circle) {
    const names = [index, ...circle].map((place) => (facts[place] as Fact).id).join(' → ');
    return errorAt(path, 'fact.cycle', { id, circle: names });
  }
  const other = (facts[last] as Fact).id;
  return errorAt(
    path,
    'fact.order',
    { id, other },
    {
      fix: {
        label: sentence('fix.moveBelow', { id, other }),
        patch: [{ op: 'move', from: pointer('facts', index), path: pointer('facts', last) }],
      },
    },
  );
}

function placesRead(formula: string, indexOf: ReadonlyMap<string, number>): readonly number[] {
  const parsed = parseFormula(formula);
  return 'fault' in parsed ? [] : namesOf(parsed.syntax).flatMap((name) => indexOf.get(name) ?? []);
}

function wayBack(from: number, to: number, readsOf: (place: number) => readonly number[]): number[] | undefined {
  const cameFrom = new Map<number, number>([[from, -1]]);
  const waiting = [from];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (place === to) {
      const way: number[] = [];
      for (let step = place; step >= 0; step = cameFrom.get(step) ?? -1) way.unshift(step);
      return way;
    }
    for (const next of readsOf(place))
      if (!cameFrom.has(next)) {
        cameFrom.set(next, place);
        waiting.push(next);
      }
  }
  return undefined;
}

function namesOf(syntax: Syntax): string[] {
  if (syntax.kind === 'name') return [syntax.name];
  return syntax.kind === 'call' ? syntax.args.flatMap(namesOf) : [];
}
