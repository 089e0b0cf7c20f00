import { isSame } from '../document/same.ts';

type Order = readonly string[];

const among = (order: Order, members: ReadonlySet<string>) => order.filter((key) => members.has(key));

/** How two sides order what both have in one place. */
export interface Orders {
  readonly base: Order;
  readonly mine: Order;
  readonly theirs: Order;
}

/** What both sides have, in the order of each; null where they agree. */
export function reordering({ base, mine, theirs }: Orders) {
  const common = new Set(mine.filter((key) => theirs.includes(key)));
  const [byMe, byThem] = [among(mine, common), among(theirs, common)];
  if (isSame(byMe, byThem)) return null;
  const before = among(base, common);
  const choice = isSame(byThem, before) ? ('mine' as const) : isSame(byMe, before) ? ('theirs' as const) : null;
  return { base: before, mine: byMe, theirs: byThem, choice };
}

/** What both have in the order chosen; what one side alone has stands behind whatever it stood behind there. */
export function mergedOrder(
  mine: Order,
  theirs: Order,
  members: ReadonlySet<string>,
  chosen: 'mine' | 'theirs',
): Order {
  const common = new Set(mine.filter((key) => members.has(key) && theirs.includes(key)));
  const spine = among(chosen === 'mine' ? mine : theirs, common);
  const behind = new Map<string | null, Order[]>();
  for (const side of [mine, theirs]) {
    let anchor: string | null = null;
    let run: string[] = [];
    const close = () => {
      if (run.length > 0) behind.set(anchor, [...(behind.get(anchor) ?? []), run]);
      run = [];
    };
    for (const key of among(side, members))
      if (common.has(key)) {
        close();
        anchor = key;
      } else run.push(key);
    close();
  }
  // Whoever merges, what both put in the same place comes out in the same order.
  const after = (anchor: string | null) =>
    [...(behind.get(anchor) ?? [])].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat();
  return [...after(null), ...spine.flatMap((key) => [key, ...after(key)])];
}
