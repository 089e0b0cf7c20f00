/** Doubles at rows in any order; rows left out are missing. */
export class GrowingColumn {
  private cells: Float64Array;

  constructor(expected = 1024) {
    this.cells = new Float64Array(Math.max(expected, 16)).fill(Number.NaN);
  }

  set(row: number, value: number): void {
    if (row >= this.cells.length) this.grow(row * 2);
    this.cells[row] = value;
  }

  upTo(size: number): Float64Array {
    if (size > this.cells.length) this.grow(size);
    return this.cells.subarray(0, size);
  }

  private grow(length: number): void {
    const larger = new Float64Array(length).fill(Number.NaN, this.cells.length);
    larger.set(this.cells);
    this.cells = larger;
  }
}
