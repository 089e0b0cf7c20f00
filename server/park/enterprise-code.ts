import { creditCodeAlphabet, organisationCheckCharacter, withCheckCharacter } from './credit-code.ts';

const newCodes = creditCodeAlphabet.length ** 6;
const oldCodes = 10 ** 8;

/** Firms founded since the code reform of October 2015 have an organisation code of `MA` and six characters; older ones, eight digits. */
export function creditCodeOf(firm: { index: number; seed: number; foundedIn: number; regionCode: string }): string {
  const { index, seed, foundedIn, regionCode } = firm;
  const body =
    foundedIn >= 2016 ? `MA${base31(scattered(index, seed, newCodes))}` : decimal(scattered(index, seed, oldCodes));
  return withCheckCharacter(`91${regionCode}${body}${organisationCheckCharacter(body)}`) as string;
}

/** The factor shares no divisor with the number of codes, so that every index has a code of its own. */
function scattered(index: number, seed: number, codes: number): number {
  return (index * 48_271 + ((seed * 7919 + 34_567_891) % codes)) % codes;
}

function decimal(x: number): string {
  return String(x).padStart(8, '0');
}

function base31(x: number): string {
  let text = '';
  for (let rest = x; text.length < 6; rest = Math.floor(rest / 31)) text = creditCodeAlphabet.charAt(rest % 31) + text;
  return text;
}
