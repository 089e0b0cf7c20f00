/** Takes one row of written cells; the header is row 1. False: no more rows are wanted. A promise: not before it resolves. */
export type TakeRow = (cells: readonly string[], row: number) => boolean | Promise<boolean>;
