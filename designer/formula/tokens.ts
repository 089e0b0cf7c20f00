type TokenKind = 'name' | 'function' | 'number' | 'text' | 'operator' | 'bracket' | 'comma' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One kind a line; the first that fits wins. A name may be in any script, and `mark.rdRatio` is one. */
const pattern =
  /(?<text>"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*)|(?<operator>\*\*|[<>=!]=|&&|\|\||[+\-*/%<>!?:×÷≥≤≠＋－＊／＜＞＝？：！])|(?<bracket>[()（）])|(?<comma>[,，])|(?<other>\S)/gu;

const kinds = ['text', 'number', 'name', 'operator', 'bracket', 'comma', 'other'] as const;

/** What a formula is made of, whether or not it can be read: it may be half typed. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [found] = match;
    const from = match.index;
    const to = from + found.length;
    const kind = kinds.find((one) => match.groups?.[one] !== undefined) ?? 'other';
    const isCall = kind === 'name' && /^\s*[(（]/.test(text.slice(to));
    return { kind: isCall ? 'function' : kind, from, to, text: found };
  });
}
