import { tokensOf } from './tokens.ts';

/** The innermost call whose bracket is open at the end of a text, and which of its arguments is being written. */
export interface OpenCall {
  readonly name: string;
  readonly from: number;
  readonly argument: number;
}

export function openCallAt(before: string): OpenCall | null {
  const open: { name: string; from: number; argument: number }[] = [];
  const tokens = tokensOf(before);
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const top = open.at(-1);
    if (token.text === '(' || token.text === '（')
      open.push({ name: previous?.kind === 'function' ? previous.text : '', from: previous?.from ?? 0, argument: 0 });
    else if (token.kind === 'bracket') open.pop();
    else if (token.kind === 'comma' && top) top.argument += 1;
  });
  return open.findLast(({ name }) => name !== '') ?? null;
}
