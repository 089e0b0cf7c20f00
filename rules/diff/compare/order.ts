/** What has moved among siblings that exist on both sides: the fewest of them that explain the new order. */
export function movedAmong(positionsBefore: readonly number[]): ReadonlySet<number> {
  const kept = new Set(longestAscending(positionsBefore));
  return new Set(positionsBefore.filter((position) => !kept.has(position)));
}

/** The longest ascending run, not necessarily contiguous, of distinct numbers. */
function longestAscending(numbers: readonly number[]): readonly number[] {
  /** tails[n]: the index of the smallest number that ends an ascending run of n + 1. */
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  const at = (index: number | undefined) => (index === undefined ? Number.NEGATIVE_INFINITY : (numbers[index] ?? 0));
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(tails[middle]) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = index;
  }
  const run: number[] = [];
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) run.push(at(index));
  return run.reverse();
}
