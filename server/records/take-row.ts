/**
 * Takes one row of written cells; the header is row 1. False: no more rows are wanted. A promise: not before it resolves.
 * `isWhole` false: what is wrong with the row has been told, and it is no good one, whatever its cells say.
 */
export type TakeRow = (cells: readonly string[], row: number, isWhole?: boolean) => boolean | Promise<boolean>;
