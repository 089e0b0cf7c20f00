import { halfWidth } from './folded.ts';

/** Powers of ten that stand before a unit. */
const prefixes: readonly (readonly [string, number])[] = [
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
];

/** What each unit measures, and its size in the first of its kind as a power of ten. */
const units: Readonly<Record<string, readonly [kind: string, exponent: number]>> = {
  元: ['CNY', 0],
  人民币元: ['CNY', 0],
  CNY: ['CNY', 0],
  RMB: ['CNY', 0],
  角: ['CNY', -1],
  分: ['CNY', -2],
  美元: ['USD', 0],
  USD: ['USD', 0],
  欧元: ['EUR', 0],
  EUR: ['EUR', 0],
  人: ['people', 0],
  人次: ['visits', 0],
  家: ['enterprises', 0],
  件: ['pieces', 0],
  项: ['items', 0],
  个: ['things', 0],
  台: ['machines', 0],
  套: ['sets', 0],
  平方米: ['area', 0],
  平米: ['area', 0],
  '㎡': ['area', 0],
  公顷: ['area', 4],
  平方公里: ['area', 6],
  克: ['mass', 0],
  公斤: ['mass', 3],
  kg: ['mass', 3],
  吨: ['mass', 6],
  t: ['mass', 6],
  瓦时: ['energy', 0],
  度: ['energy', 3],
  kWh: ['energy', 3],
  吨标准煤: ['coal', 0],
  吨标煤: ['coal', 0],
  升: ['volume', 0],
  立方米: ['volume', 3],
  m3: ['volume', 3],
  '%': ['share', -2],
  百分比: ['share', -2],
  '‰': ['share', -3],
  小数: ['share', 0],
  比值: ['share', 0],
};

interface Size {
  readonly kind: string;
  readonly exponent: number;
}

/** Undefined: no unit that is known. */
export function sizeOf(written: string): Size | undefined {
  const unit = halfWidth(written).replaceAll(/\s/g, '');
  const own = known(unit);
  if (own) return { kind: own[0], exponent: own[1] };
  for (const [prefix, exponent] of prefixes) {
    const base = unit.startsWith(prefix) ? known(unit.slice(prefix.length) || '元') : undefined;
    if (base) return { kind: base[0], exponent: base[1] + exponent };
  }
  return undefined;
}

function known(unit: string) {
  return Object.hasOwn(units, unit) ? units[unit] : undefined;
}

/** The power of ten by which a number in one unit becomes one in the other; undefined: one can't be turned into the other. */
export function exponentBetween(from: string, to: string): number | undefined {
  if (halfWidth(from) === halfWidth(to)) return 0;
  const [a, b] = [sizeOf(from), sizeOf(to)];
  return a && b && a.kind === b.kind ? a.exponent - b.exponent : undefined;
}

/** By which a number in one unit is multiplied to be in the other; undefined: one can't be turned into the other. */
export function factorBetween(from: string, to: string): number | undefined {
  const exponent = exponentBetween(from, to);
  return exponent === undefined ? undefined : Number(`1e${exponent}`);
}

const inBrackets = /^(.+?)\s*[([【［（]\s*(?:单位\s*[:：]?)?\s*([^()[\]【】［］（）]+?)\s*[)\]】］）]$/u;
const afterMark = /^(.+?)\s*(?:[/／]|[,，:：]\s*单位\s*[:：]?)\s*([^/／]+)$/u;

/** `营业收入（千元）` as its name and its unit, or whatever else stands there. */
export function withoutUnit(heading: string): { readonly name: string; readonly unit: string } | undefined {
  const [, name, unit] = inBrackets.exec(heading) ?? afterMark.exec(heading) ?? [];
  return name === undefined || unit === undefined ? undefined : { name, unit };
}
