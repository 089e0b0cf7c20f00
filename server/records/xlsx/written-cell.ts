import { snap } from '../../../rules/decimal.ts';

/** A cell of a worksheet, as far as records need it. */
export interface SheetCell {
  /** b, n, s, e, z, d: boolean, number, string, error, none, date. */
  readonly t: string;
  readonly v?: unknown;
  /** Number format. */
  readonly z?: string | number;
  readonly f?: string;
}

export interface DateSystem {
  isDate(format: string): boolean;
  /** Year, month and day of a serial number, by the workbook's own calendar. */
  dateOf(serial: number): { readonly y: number; readonly m: number; readonly d: number } | null;
}

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** The text that a person would write for the cell, so that a workbook and a CSV are read by the same rules. */
export function writtenCell(cell: SheetCell | undefined, dates: DateSystem): string {
  if (!cell) return '';
  const { t, v, f } = cell;
  if (t === 'z' || v === undefined || v === null) return f === undefined ? '' : `=${f}`;
  if (t === 'e') return errors[Number(v)] ?? '#N/A';
  return typeof v === 'number' ? writtenNumber(v, String(cell.z ?? 'General'), dates) : String(v);
}

function writtenNumber(value: number, format: string, dates: DateSystem): string {
  // A spreadsheet keeps fifteen digits: what is longer has been rounded, and must look it.
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return value.toExponential();
  if (format === 'General') return String(value);
  if (dates.isDate(format)) {
    const date = dates.dateOf(value);
    return date ? `${String(date.y).padStart(4, '0')}-${twoDigits(date.m)}-${twoDigits(date.d)}` : String(value);
  }
  return isPercent(format) ? `${snap(value * 100)}%` : String(value);
}

function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
