/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Milliseconds, with the unit that suits them. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${threeDigits(milliseconds / 1000)} s`;
  if (milliseconds >= 1) return `${threeDigits(milliseconds)} ms`;
  return `${threeDigits(milliseconds * 1000)} µs`;
}

export function times(ratio: number): string {
  return `${threeDigits(ratio)} ×`;
}

export function threeDigits(x: number): string {
  return x >= 1000 ? Math.round(x).toLocaleString('en') : String(Number(x.toPrecision(3)));
}
