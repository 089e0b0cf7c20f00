/** One field's value in a record; undefined is missing. */
export type Cell = string | number | boolean | undefined;
export type Cells = Readonly<Record<string, Cell>>;

/** 万元: whole ones, or tenths below a hundred. */
export function money(x: number): number {
  return x >= 100 || x <= -100 ? Math.round(x) : Math.round(x * 10) / 10;
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

/** The last of the steps that `x` reaches: `none` below the first. */
export function level(x: number, steps: readonly (readonly [from: number, name: string])[]): string {
  let reached = 'none';
  for (const [from, name] of steps) if (x >= from) reached = name;
  return reached;
}

export function textOf(cell: Cell): string {
  return cell === undefined ? '' : String(cell);
}
