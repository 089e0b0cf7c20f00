import { halfWidth } from '../../rules/units/folded.ts';
import type { Sentence } from '../../schemas/text.ts';
import { isValidCreditCode } from '../park/credit-code.ts';
import { periodOf } from './cells/period-cell.ts';
import type { BoundHeader } from './header/bind-header.ts';
import { say } from './messages/say.ts';
import { isSpreadsheetError, quotable } from './written.ts';

/** Whose record it is and of which period. Where a part was refused it is ''. */
export interface RecordKey {
  readonly enterpriseId: string;
  readonly period: string;
  readonly name: string | null;
}

/** What a spreadsheet leaves of a long number, such as 9.13205E+17. */
const roundedId = /^\d(?:\.\d+)?[eE]\+\d+$/;
/** Control characters, and halves of characters: what can't be searched for, or not be typed. */
const notText = /\p{Cc}|\p{Cs}/u;
const halfCharacter = /\0|\p{Cs}/u;
const longestId = 64;
const longestName = 200;

/** Reads the reserved columns; each pair of enterprise and period may come once. */
export class RecordKeys {
  private readonly header: BoundHeader;
  private readonly refuse: (column: number, message: Sentence) => void;
  private readonly periodsByText = new Map<string, string | undefined>();
  private readonly rowsByPeriod = new Map<string, Map<string, number>>();

  constructor(header: BoundHeader, refuse: (column: number, message: Sentence) => void) {
    this.header = header;
    this.refuse = refuse;
  }

  isBlank(cells: readonly string[]): boolean {
    const { enterpriseId, period } = this.header;
    return textAt(cells, enterpriseId) === '' && ('fixed' in period || textAt(cells, period.at) === '');
  }

  /** Whether a row was taken for this pair. */
  has(enterpriseId: string, period: string): boolean {
    return this.rowsByPeriod.get(period)?.has(enterpriseId) === true;
  }

  hasPeriod(period: string): boolean {
    return this.rowsByPeriod.has(period);
  }

  take(cells: readonly string[], row: number): RecordKey {
    const id = this.readId(textAt(cells, this.header.enterpriseId));
    const period = this.readPeriod(cells);
    if (id !== undefined && period !== undefined) {
      const rows = this.rowsOf(period);
      const first = rows.get(id);
      if (first === undefined) rows.set(id, row);
      else this.refuse(this.header.enterpriseId, say('row.duplicate', quotable(id), period, first));
    }
    return { enterpriseId: id ?? '', period: period ?? '', name: this.readName(cells) };
  }

  private readName(cells: readonly string[]): string | null {
    const { name } = this.header;
    const text = name === undefined ? '' : textAt(cells, name);
    if (name !== undefined && text.length > longestName) this.refuse(name, say('cell.tooLong', longestName));
    else if (name !== undefined && halfCharacter.test(text)) this.refuse(name, say('cell.notText'));
    return text || null;
  }

  private readId(text: string): string | undefined {
    const column = this.header.enterpriseId;
    if (text === '') this.refuse(column, say('cell.enterpriseIdEmpty'));
    else if (isSpreadsheetError(text)) this.refuse(column, say('cell.error', text));
    else if (roundedId.test(text)) this.refuse(column, say('cell.enterpriseIdRounded', quotable(text)));
    else if (text.length > longestId) this.refuse(column, say('cell.tooLong', longestId));
    else if (notText.test(text)) this.refuse(column, say('cell.notText'));
    else return sameId(text);
    return undefined;
  }

  private readPeriod(cells: readonly string[]): string | undefined {
    const { period } = this.header;
    if ('fixed' in period) return period.fixed;
    const text = textAt(cells, period.at);
    const known = this.periodsByText.get(text);
    if (known !== undefined) return known;
    const read = periodOf(text);
    if (read !== undefined) this.periodsByText.set(text, read);
    else if (text === '') this.refuse(period.at, say('cell.periodEmpty'));
    else this.refuse(period.at, say('cell.period', quotable(text)));
    return read;
  }

  private rowsOf(period: string): Map<string, number> {
    const known = this.rowsByPeriod.get(period);
    if (known) return known;
    const rows = new Map<string, number>();
    this.rowsByPeriod.set(period, rows);
    return rows;
  }
}

/** One enterprise has one id, however wide its characters are typed; a credit code also in whatever case. */
function sameId(text: string): string {
  const id = halfWidth(text);
  const code = id.length === 18 ? id.toUpperCase() : id;
  return code !== id && isValidCreditCode(code) ? code : id;
}

function textAt(cells: readonly string[], column: number): string {
  return (cells[column] as string).trim();
}
