// The unified social credit code, GB 32100-2015: 17 characters and a check character. Positions 9 to 17 hold the
// organisation code of GB 11714, which has a check character of its own.

export const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Understands lower case and spaces. Early pilot codes bear a wrong check character: treat a failure as a warning. */
export function isValidCreditCode(text: string): boolean {
  const code = text.replaceAll(/\s/g, '').toUpperCase();
  return code.length === 18 && withCheckCharacter(code.slice(0, 17)) === code;
}

/** Undefined unless it is given 17 characters of the alphabet. */
export function withCheckCharacter(first17: string): string | undefined {
  if (first17.length !== weights.length) return undefined;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const value = creditCodeAlphabet.indexOf(first17.charAt(i));
    if (value < 0) return undefined;
    sum += value * (weights[i] as number);
  }
  return first17 + creditCodeAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** The ninth character of an organisation code, from the first eight. */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  for (let i = 0; i < organisationWeights.length; i++)
    sum += Number.parseInt(first8.charAt(i), 36) * (organisationWeights[i] as number);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
