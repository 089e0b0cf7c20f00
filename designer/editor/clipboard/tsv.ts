/** A block of cells as spreadsheets put it on the clipboard: cells with a tab, a line break or a quote are quoted. */
export function toTsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(asCell).join('\t')).join('\n');
}

function asCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A quote begins a cell only at its start; the line break behind the last row is none. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at);
    row.push(cell);
    at = end;
    if (text[at] === '\t') at += 1;
    else {
      rows.push(row);
      row = [];
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= text.length) break;
    }
  }
  return rows;
}

type Cell = readonly [cell: string, end: number];

function plainAt(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return [text.slice(start, end), end];
}

/** A quote that never closes is a cell that begins with one. */
function quotedAt(text: string, start: number): Cell {
  let cell = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const [rest, end] = plainAt(text, at + 1);
      return [cell + rest, end];
    }
  }
  return plainAt(text, start);
}
