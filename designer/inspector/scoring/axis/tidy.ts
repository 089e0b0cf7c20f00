import { niceStep } from '../../../park/preview/value-spread.ts';

/** The nearest multiple of a step, written with no more digits than it needs. */
export function toStep(value: number, step: number): number {
  return step > 0 ? withoutNoise(Math.round(value / step) * step) : withoutNoise(value);
}

export function withoutNoise(value: number): number {
  const tidy = Number(value.toPrecision(12));
  return tidy === 0 ? 0 : tidy;
}

/** With so many significant digits. */
export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** 1, 2, 2.5 or 5 times a power of ten, near to a width. */
export function stepNear(width: number): number {
  return width > 0 && Number.isFinite(width) ? withoutNoise(niceStep(width)) : 1;
}
