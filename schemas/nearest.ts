/** The candidate with the fewest edits from `name`, if that is at most a third of its length (at least 1). */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  // Not every letter may be another one: "D" is not nearly "A".
  let fewest = Math.min(Math.max(1, Math.floor(name.length / 3)) + 1, name.length);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const edits = editDistance(wanted, candidate.toLowerCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Letters put in, left out or replaced; two neighbours that changed places are one edit, as in `valeu`. */
function editDistance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const edits = Math.min(replaced, (above[column] as number) + 1, (current[column - 1] as number) + 1);
      const swaps = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(swaps ? Math.min(edits, (twoAbove[column - 2] as number) + 1) : edits);
    }
    [twoAbove, above] = [above, current];
  }
  return above[b.length] as number;
}
