import type { CellReader, Intern } from './cell-reader.ts';

export function stringCell(intern: Intern): CellReader {
  return (text) => {
    const trimmed = text.trim();
    return trimmed === '' ? Number.NaN : intern(trimmed);
  };
}
