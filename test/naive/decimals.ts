/** To 12 significant decimal digits. Never −0. */
export function snapNumber(x: number): number {
  return Number(x.toPrecision(12)) + 0;
}

/** Half away from zero on the decimal digits themselves, after snapping. */
export function roundOnPaper(x: number, decimals: number): number {
  const found = /^(-?)(\d)\.(\d{11})e([+-]\d+)$/.exec(x.toExponential(11));
  if (!found) throw new RangeError(`${x} is not a finite number`);
  const [, sign, first, rest, exponent] = found;
  const digits = BigInt(`${first}${rest}`);
  const dropped = 11 - Number(exponent) - decimals;
  if (dropped <= 0) return snapNumber(x);
  const unit = 10n ** BigInt(dropped);
  return Number(`${sign}${(digits + unit / 2n) / unit}e-${decimals}`) + 0;
}
