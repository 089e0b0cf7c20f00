import { roundHalfAway, snap } from '../../decimal.ts';
import { everything, hull, type Range, range } from './range.ts';

type RangeFunction = (args: readonly Range[]) => Range;

const unary =
  (f: (a: Range) => Range): RangeFunction =>
  ([a = everything]) =>
    f(a);
const binary =
  (f: (a: Range, b: Range) => Range): RangeFunction =>
  ([a = everything, b = everything]) =>
    f(a, b);
const increasing = (f: (x: number) => number) => unary(({ low, high }) => range(f(low), f(high)));

const isConstant = ({ constant }: Range) => constant === true;
const snapped = (x: number) => (Number.isFinite(x) ? snap(x) : x);

/** Where 0 meets infinity the limit is 0: a factor that is 0 makes 0 of every finite number. */
function corners(a: Range, b: Range, f: (x: number, y: number) => number): Range {
  const values = [f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)].map((value) =>
    Number.isNaN(value) ? 0 : value,
  );
  return range(Math.min(...values), Math.max(...values));
}

function quotient(a: Range, b: Range): Range {
  return b.low > 0 || b.high < 0 ? corners(a, b, (x, y) => x / y) : everything;
}

/** The divisor is above 0 wherever there is a result; near 0 the result has no bound but 0. */
function ratio(a: Range, b: Range): Range {
  if (b.low > 0) return quotient(a, b);
  const least = b.high > 0 && Number.isFinite(b.high) ? b.high : Infinity;
  return range(a.low >= 0 ? a.low / least : -Infinity, a.high <= 0 ? a.high / least : Infinity);
}

/** Neither can fall below −1 where what it compares is not negative. */
const growth: RangeFunction = ([now = everything]) => (now.low >= 0 ? range(-1, Infinity) : everything);

/** Operands that are missing are skipped: any of them may stand alone. */
const sum: RangeFunction = (args) => {
  const lows = args.map(({ low }) => low);
  const highs = args.map(({ high }) => high);
  const least = lows.some((low) => low < 0)
    ? lows.reduce((total, low) => total + Math.min(low, 0), 0)
    : Math.min(...lows);
  const most = highs.some((high) => high > 0)
    ? highs.reduce((total, high) => total + Math.max(high, 0), 0)
    : Math.max(...highs);
  return range(least, most);
};

/** What is not listed here can give any number. */
export const rangeFunctions: Readonly<Record<string, RangeFunction>> = {
  '+': binary((a, b) => range(a.low + b.low, a.high + b.high)),
  '-': binary((a, b) => range(a.low - b.high, a.high - b.low)),
  '*': binary((a, b) => corners(a, b, (x, y) => x * y)),
  '/': binary(quotient),
  neg: unary(({ low, high }) => range(-high, -low)),
  abs: unary(({ low, high }) =>
    low >= 0 ? range(low, high) : range(high <= 0 ? -high : 0, Math.max(Math.abs(low), Math.abs(high))),
  ),
  ratio: binary(ratio),
  growth,
  cagr: growth,
  sum,
  avg: hull,
  min: (args) => range(hull(args).low, Math.min(hull(args).high, ...args.filter(isConstant).map(({ high }) => high))),
  max: (args) => range(Math.max(hull(args).low, ...args.filter(isConstant).map(({ low }) => low)), hull(args).high),
  coalesce: hull,
  count: (args) => range(0, args.length),
  if: ([, a = everything, b = everything]) => hull([a, b]),
  clamp: ([x = everything, low = everything, high = everything]) =>
    range(Math.min(Math.max(x.low, low.low), high.low), Math.min(Math.max(x.high, low.high), high.high)),
  round: increasing((x) => roundHalfAway(snapped(x), 0)),
  floor: increasing((x) => Math.floor(snapped(x))),
  ceil: increasing((x) => Math.ceil(snapped(x))),
  sqrt: unary(() => range(0, Infinity)),
  exp: unary(() => range(0, Infinity)),
};
