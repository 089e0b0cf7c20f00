export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface GradeStart {
  readonly name: string;
  readonly from: number;
}

/** A part of a bin whose totals have one grade. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Of the whole bin. */
  readonly bin: Bin;
  /** Index of the grade, the best is 0; −1: below all grades, or there are none. */
  readonly grade: number;
}

/** Cuts bins where a grade begins, so that no bar has the colour of a grade that its totals don't have. */
export function piecesOf(bins: readonly Bin[], bestFirst: readonly GradeStart[]): readonly Piece[] {
  const gradeAt = (total: number) => bestFirst.findIndex(({ from }) => total >= from);
  return bins.flatMap((bin) => {
    const cuts = bestFirst.map(({ from }) => from).filter((from) => from > bin.from && from < bin.to);
    const edges = [bin.from, ...cuts.sort((a, b) => a - b), bin.to];
    return edges.slice(1).map((to, index) => {
      const from = edges[index] ?? bin.from;
      return { from, to, bin, grade: gradeAt(from) };
    });
  });
}
