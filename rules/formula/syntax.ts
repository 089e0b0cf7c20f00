/** Where a piece of a formula stands in its text, in UTF-16 units: [from, to). */
export type Span = readonly [from: number, to: number];

/** A formula as written. Operators are calls too: `a + b` is `+(a, b)`, `-a` is `neg(a)`, `c ? a : b` is `if(c, a, b)`. */
export type Syntax =
  | { readonly kind: 'literal'; readonly value: number | string | boolean; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Syntax[]; readonly span: Span };
