/** Doubles at rows that come in order; rows left out are missing. */
export class GrowingColumn {
  private cells = new Float64Array(1024).fill(Number.NaN);

  set(row: number, value: number): void {
    if (row >= this.cells.length) {
      const larger = new Float64Array(row * 2).fill(Number.NaN, this.cells.length);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells[row] = value;
  }

  upTo(size: number): Float64Array {
    if (size <= this.cells.length) return this.cells.subarray(0, size);
    const larger = new Float64Array(size).fill(Number.NaN);
    larger.set(this.cells);
    return larger;
  }
}
