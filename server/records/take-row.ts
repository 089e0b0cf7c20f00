/** Takes one row of written cells; the header is row 1. False: no more rows are wanted. */
export type TakeRow = (cells: readonly string[], row: number) => boolean;
