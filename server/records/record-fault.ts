import type { Sentence } from '../../schemas/text.ts';

/** Something wrong or doubtful in a file of records. The header is row 1, as a spreadsheet shows it. */
export interface RecordFault {
  /** Null: the file as a whole. */
  readonly row: number | null;
  /** The heading as it stands in the file; null: the row as a whole. */
  readonly column: string | null;
  readonly message: Sentence;
}

export function faultOfFile(message: Sentence): RecordFault {
  return { row: null, column: null, message };
}

const listed = 1000;

/** Keeps the first thousand and counts the rest. */
export class FaultList {
  readonly faults: RecordFault[] = [];
  more = 0;

  add(fault: RecordFault): void {
    if (this.faults.length < listed) this.faults.push(fault);
    else this.more += 1;
  }

  get none(): boolean {
    return this.faults.length === 0;
  }
}
