import type { Scale } from './scale.ts';
import { stepNear, withoutNoise } from './tidy.ts';

const wanted = 5;
const nearest = 0.12;

/** Round values to write under an axis, not closer than can be read. */
export function ticksOf(scale: Scale): readonly number[] {
  return scale.spacing === 'even' ? evenTicks(scale) : powerTicks(scale);
}

function evenTicks({ low, high }: Scale): readonly number[] {
  const step = stepNear((high - low) / wanted);
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  return Array.from({ length: Math.min(count, 20) }, (_, at) => withoutNoise((first + at) * step));
}

function powerTicks(scale: Scale): readonly number[] {
  const powers = Array.from({ length: 25 }, (_, at) => withoutNoise(10 ** (at - 9)));
  const candidates = [0, ...powers, ...powers.map((one) => -one)].sort((a, b) => Math.abs(b) - Math.abs(a));
  const taken: number[] = [];
  const take = (value: number) => {
    const place = scale.placeOf(value);
    const isFree = taken.every((one) => Math.abs(scale.placeOf(one) - place) >= nearest);
    if (place >= 0 && place <= 1 && isFree) taken.push(value);
  };
  take(0);
  for (const value of candidates) take(value);
  for (const power of powers) for (const times of [5, 2]) take(withoutNoise(power * times));
  return taken.sort((a, b) => a - b);
}
