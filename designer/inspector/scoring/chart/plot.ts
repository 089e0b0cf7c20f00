import type { Scale } from '../axis/scale.ts';
import type { Target } from '../methods/drawn.ts';

/** Where values and marks stand in a drawing, in pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: Scale;
  readonly fullMarks: number;
  xOf(value: number): number;
  yOf(mark: number): number;
  /** What a point of the drawing stands for, as a person would write it. */
  at(x: number, y: number): Target;
}

const margin = { left: 34, right: 16, top: 18, bottom: 26 };

export function plotOf(width: number, height: number, scale: Scale, fullMarks: number): Plot {
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const full = fullMarks > 0 ? fullMarks : 1;
  const xOf = (value: number) => left + Math.min(1.02, Math.max(-0.02, scale.placeOf(value))) * (right - left);
  const yOf = (mark: number) => bottom - (Math.min(full, Math.max(0, mark)) / full) * (bottom - top);
  const markStep = full >= 20 ? 1 : full / 20;
  return {
    ...{ width, height, left, right, top, bottom, scale, fullMarks: full, xOf, yOf },
    at(x, y) {
      const place = (Math.min(right, Math.max(left, x)) - left) / (right - left);
      const mark = ((bottom - Math.min(bottom, Math.max(top, y))) / (bottom - top)) * full;
      return { value: scale.tidyAt(place), mark: Math.round(mark / markStep) * markStep };
    },
  };
}
