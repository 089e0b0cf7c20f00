/** Digits with a decimal point, and an exponent, as they are written. */
const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Nobody writes more; the cost of exact digits grows with their square. */
const mostDigits = 1000;

/** The product of two decimals, exact until it is rounded once to the nearest double: 12345 × 0.1 is 1234.5. */
export function scaledNumber(text: string, factor: number): number {
  const [value, by] = [decimalOf(text), decimalOf(String(factor))];
  if (!value || !by) return Number.NaN;
  return Number(`${value.digits * by.digits}e${value.exponent + by.exponent}`) + 0;
}

function decimalOf(text: string): { readonly digits: bigint; readonly exponent: number } | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = decimal.exec(text) ?? [];
  const digits = whole + fraction;
  if (digits === '' || digits.length > mostDigits) return undefined;
  return { digits: BigInt(`${sign === '-' ? '-' : ''}${digits}`), exponent: Number(exponent) - fraction.length };
}
