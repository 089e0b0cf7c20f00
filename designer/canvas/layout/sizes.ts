/** All in the canvas' own units: pixels at zoom 1. */
export const sizes = {
  root: { width: 340, height: 124 },
  group: { width: 240, height: 108 },
  indicator: { width: 240, height: 108 },
  /** Between two cards of a column. */
  gapY: 10,
  /** Between a card and the gutter of the column beside it. */
  gapX: 20,
  /** How far children stand right of their group: their edges run in this gutter. */
  indent: 22,
  /** Between the columns of two first-level groups. */
  columnGap: 36,
  /** Between the root and the columns, where the edges fan out. */
  rootGap: 56,
} as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
