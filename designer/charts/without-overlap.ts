/** Places in ascending order, moved so that each is as far from the one before as a line of text is high. */
export function withoutOverlap(
  wanted: readonly number[],
  between: number,
  [least, most]: readonly [number, number],
): readonly number[] {
  const placed: number[] = [];
  for (const place of wanted) placed.push(Math.max(place, (placed.at(-1) ?? least - between) + between));
  let limit = most;
  for (let at = placed.length - 1; at >= 0; at--) {
    placed[at] = Math.min(placed[at] ?? 0, limit);
    limit = (placed[at] ?? 0) - between;
  }
  return placed;
}
