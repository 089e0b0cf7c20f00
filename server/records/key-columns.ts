import type { Sentence } from '../../schemas/text.ts';
import { periodOf } from './cells/period-cell.ts';
import type { BoundHeader } from './header/bind-header.ts';
import { say } from './messages/say.ts';
import { isSpreadsheetError, quotable } from './written.ts';

/** What a spreadsheet leaves of a long number, such as 9.13205E+17. */
const roundedId = /^\d(?:\.\d+)?[eE]\+\d+$/;

/** Whose record it is and of which period: the reserved columns, each pair once. */
export class KeyColumns {
  readonly enterpriseIds: string[] = [];
  readonly names: (string | null)[] = [];
  readonly periods: string[] = [];
  private readonly header: BoundHeader;
  private readonly refuse: (column: number, message: Sentence) => void;
  private readonly periodsByText = new Map<string, string | undefined>();
  private readonly rowsByPeriod = new Map<string, Map<string, number>>();

  constructor(header: BoundHeader, refuse: (column: number, message: Sentence) => void) {
    this.header = header;
    this.refuse = refuse;
  }

  get size(): number {
    return this.enterpriseIds.length;
  }

  isBlank(cells: readonly string[]): boolean {
    return this.textAt(cells, this.header.enterpriseId) === '' && this.textAt(cells, this.header.period) === '';
  }

  /** The index of the record in the table. */
  take(cells: readonly string[], row: number): number {
    const { enterpriseId, period, name } = this.header;
    const id = this.readId(this.textAt(cells, enterpriseId));
    const scored = this.readPeriod(this.textAt(cells, period));
    if (id !== undefined && scored !== undefined) {
      const rows = this.rowsOf(scored);
      const first = rows.get(id);
      if (first === undefined) rows.set(id, row);
      else this.refuse(enterpriseId, say('row.duplicate', quotable(id), scored, first));
    }
    this.enterpriseIds.push(id ?? '');
    this.periods.push(scored ?? '');
    this.names.push((name === undefined ? '' : this.textAt(cells, name)) || null);
    return this.enterpriseIds.length - 1;
  }

  private textAt(cells: readonly string[], column: number): string {
    return (cells[column] as string).trim();
  }

  private readId(text: string): string | undefined {
    if (text === '') this.refuse(this.header.enterpriseId, say('cell.enterpriseIdEmpty'));
    else if (isSpreadsheetError(text)) this.refuse(this.header.enterpriseId, say('cell.error', text));
    else if (roundedId.test(text))
      this.refuse(this.header.enterpriseId, say('cell.enterpriseIdRounded', quotable(text)));
    else return text;
    return undefined;
  }

  private readPeriod(text: string): string | undefined {
    const known = this.periodsByText.get(text);
    if (known !== undefined) return known;
    const period = periodOf(text);
    if (period !== undefined) this.periodsByText.set(text, period);
    else if (text === '') this.refuse(this.header.period, say('cell.periodEmpty'));
    else this.refuse(this.header.period, say('cell.period', quotable(text)));
    return period;
  }

  private rowsOf(period: string): Map<string, number> {
    const known = this.rowsByPeriod.get(period);
    if (known) return known;
    const rows = new Map<string, number>();
    this.rowsByPeriod.set(period, rows);
    return rows;
  }
}
