/** A number times a power of ten, by its digits: 1234.5 by −1 is 123.45 and nothing beside it. */
export function shifted(value: number, exponent: number): number {
  const [digits = '', own = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(own) + exponent}`);
}
