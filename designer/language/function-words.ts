/** Every function of the formula language, said in one language. */
interface FunctionHelp {
  readonly title: string;
  readonly sentence: string;
  readonly example: string;
}

export type FunctionWords = Readonly<
  Record<
    | 'ratio'
    | 'growth'
    | 'cagr'
    | 'if'
    | 'coalesce'
    | 'isMissing'
    | 'min'
    | 'max'
    | 'sum'
    | 'avg'
    | 'count'
    | 'years'
    | 'months'
    | 'prev'
    | 'round'
    | 'floor'
    | 'ceil'
    | 'clamp'
    | 'abs'
    | 'lookup'
    | 'pow'
    | 'sqrt'
    | 'exp'
    | 'ln'
    | 'log10',
    FunctionHelp
  >
>;
