import { chunkSize } from './operand.ts';

const none = new Int32Array(0);

/** Few rows out of many, found again chunk by chunk. */
export class RowsByChunk {
  private readonly chunks: Int32Array[];

  constructor(size: number) {
    this.chunks = Array.from({ length: Math.ceil(size / chunkSize) }, () => none);
  }

  /** Notes the rows of the chunk at `start` whose cell is `wanted`. */
  note(start: number, n: number, cells: Uint8Array, wanted: number): void {
    const rows: number[] = [];
    for (let row = start; row < start + n; row++) if (cells[row] === wanted) rows.push(row);
    this.chunks[start / chunkSize] = rows.length > 0 ? Int32Array.from(rows) : none;
  }

  at(start: number): Int32Array {
    return this.chunks[start / chunkSize] ?? none;
  }
}
