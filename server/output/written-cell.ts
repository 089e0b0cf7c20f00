import type { WorkbookCell } from './xlsx-columns.ts';

export const longestText = 32_767;

/** The library keeps texts as keys of a plain object, where names that every object inherits would be taken for known. */
export function written(cell: WorkbookCell): WorkbookCell {
  if (typeof cell !== 'string') return cell;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no such characters
  const text = cell.slice(0, longestText - 1).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return text in Object.prototype ? `${text} ` : text;
}
