import type { PlacedCard } from './columns-layout.ts';
import { sizes } from './sizes.ts';

const corner = 6;

/** The line from a card to one of its children. The first-level ones meet on a bar below the root. */
export function edgePath(parent: PlacedCard, child: PlacedCard): string {
  const bottom = parent.y + parent.height;
  if (parent.column === null) {
    const middle = parent.x + parent.width / 2;
    const bar = bottom + sizes.rootGap / 2;
    if (child.arrival === 'top')
      return bent([middle, bottom], [middle, bar], [centre(child), bar], [centre(child), child.y]);
    const gutter = child.x - sizes.indent / 2;
    return bent([middle, bottom], [middle, bar], [gutter, bar], [gutter, middleOf(child)], [child.x, middleOf(child)]);
  }
  const start = parent.x + sizes.indent / 2;
  const gutter = child.x - sizes.indent / 2;
  if (gutter === start) return bent([start, bottom], [start, middleOf(child)], [child.x, middleOf(child)]);
  const bar = bottom + (sizes.gapY + 4) / 2;
  return bent([start, bottom], [start, bar], [gutter, bar], [gutter, middleOf(child)], [child.x, middleOf(child)]);
}

type Point = readonly [x: number, y: number];

const centre = ({ x, width }: PlacedCard) => x + width / 2;
const middleOf = ({ y, height }: PlacedCard) => y + height / 2;

/** Straight lines with rounded corners. */
function bent(...points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first[0]},${first[1]}`;
  rest.forEach((at, place) => {
    const before = points[place] ?? first;
    const after = rest[place + 1];
    if (!after) {
      path += `L${at[0]},${at[1]}`;
      return;
    }
    const into = towards(at, before);
    const out = towards(at, after);
    path += `L${into[0]},${into[1]}Q${at[0]},${at[1]} ${out[0]},${out[1]}`;
  });
  return path;
}

/** From a corner a little way towards a point, at most half of it. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const step = (distance: number) => Math.sign(distance) * Math.min(corner, Math.abs(distance) / 2);
  return [x + step(toX - x), y + step(toY - y)];
}
