/** Of the others, the share that `value` stands above, ties counting half. `values` holds the value itself too. */
export function standing(values: readonly number[], value: number, direction: 'more' | 'less' = 'more'): number {
  if (values.length === 1) return 1;
  const passed = values.filter((other) => (direction === 'more' ? other < value : other > value)).length;
  const ties = values.filter((other) => other === value).length;
  return (passed + (ties - 1) / 2) / (values.length - 1);
}

/** Where `value` lies between the least and the greatest. */
export function positionBetween(values: readonly number[], value: number, direction: 'more' | 'less'): number {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  if (least === greatest) return 1;
  return direction === 'more' ? (value - least) / (greatest - least) : (greatest - value) / (greatest - least);
}

/** Sample standard deviations from the mean; 0 where all values are the same. */
export function deviations(values: readonly number[], value: number, direction: 'more' | 'less'): number {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted[0] === sorted.at(-1)) return 0;
  const mean = sumOf(sorted) / sorted.length;
  const spread = Math.sqrt(sumOf(sorted.map((x) => (x - mean) ** 2)) / (sorted.length - 1));
  // The squares of very small differences can vanish.
  if (spread === 0) return 0;
  const z = (value - mean) / spread;
  return direction === 'more' ? z : -z;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return sorted.length === 0 ? 0 : sumOf(middle) / middle.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
