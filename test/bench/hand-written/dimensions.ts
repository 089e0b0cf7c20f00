import { bySlot, type GroupColumns, type HandWrittenIndicator } from './columns.ts';
import { generalD01ToD06 } from './general-d01-d06.ts';
import { generalD07ToD12 } from './general-d07-d12.ts';
import { generalD13ToD16 } from './general-d13-d16.ts';
import { growthC01ToC06 } from './growth-c01-c06.ts';
import { growthC07ToC12 } from './growth-c07-c12.ts';
import { growthC13ToC16 } from './growth-c13-c16.ts';
import { inputA01ToA06 } from './input-a01-a06.ts';
import { inputA07ToA12 } from './input-a07-a12.ts';
import { inputA13ToA18 } from './input-a13-a18.ts';
import { outputB01ToB06 } from './output-b01-b06.ts';
import { outputB07ToB12 } from './output-b07-b12.ts';
import { outputB13ToB18 } from './output-b13-b18.ts';
import { outputB19ToB22 } from './output-b19-b22.ts';

export interface Dimension {
  readonly id: string;
  readonly indicators: readonly HandWrittenIndicator[];
  /** By slot. Its indicators' weights add up to its own. */
  readonly weights: Float64Array;
}

export const dimensions: readonly Dimension[] = [
  {
    id: 'input',
    indicators: [...inputA01ToA06, ...inputA07ToA12, ...inputA13ToA18],
    weights: bySlot(400, 340, 290, 260),
  },
  {
    id: 'output',
    indicators: [...outputB01ToB06, ...outputB07ToB12, ...outputB13ToB18, ...outputB19ToB22],
    weights: bySlot(240, 270, 290, 310),
  },
  {
    id: 'growth',
    indicators: [...growthC01ToC06, ...growthC07ToC12, ...growthC13ToC16],
    weights: bySlot(140, 200, 250, 250),
  },
  {
    id: 'general',
    indicators: [...generalD01ToD06, ...generalD07ToD12, ...generalD13ToD16],
    weights: bySlot(220, 190, 170, 180),
  },
];

/** From the sums of its indicators to a dimension's fractions and points, and on to the root's. */
export function settleDimension(
  { weights }: Dimension,
  slots: Uint8Array,
  { fractions, points }: GroupColumns,
  root: GroupColumns,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const weight = weights[slots[row] as number] as number;
    const fraction = (fractions[row] as number) / weight;
    fractions[row] = fraction;
    points[row] = 1000 * fraction * (weight / 1000);
    root.fractions[row] = (root.fractions[row] as number) + weight * fraction;
  }
}

export function settleRoot({ fractions, points }: GroupColumns, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const fraction = (fractions[row] as number) / 1000;
    fractions[row] = fraction;
    points[row] = 1000 * fraction;
  }
}
