/** A unit of money: how many of its currency one is, as a power of ten. */
export interface MoneyUnit {
  readonly currency: string;
  readonly exponent: number;
}

const chinese =
  /^(十|百|千|万|十万|百万|千万|亿|十亿|百亿|千亿|万亿)?(元|圆|人民币|美元|欧元|日元|英镑|港元|港币)(人民币)?$/;
const english =
  /^(?:(thousand|ten thousand|10k|10 ?000|hundred thousand|million|ten million|hundred million|100 ?million|billion|trillion) )?(yuan|rmb|cny|usd|dollars?|us dollars?|eur|euros?|jpy|gbp|hkd)$/;
const exponents: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  thousand: 3,
  'ten thousand': 4,
  '10k': 4,
  '10000': 4,
  '10 000': 4,
  'hundred thousand': 5,
  million: 6,
  'ten million': 7,
  'hundred million': 8,
  '100 million': 8,
  '100million': 8,
  billion: 9,
  trillion: 12,
};
const currencies: Readonly<Record<string, string>> = {
  元: 'CNY',
  圆: 'CNY',
  人民币: 'CNY',
  yuan: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  美元: 'USD',
  usd: 'USD',
  dollar: 'USD',
  'us dollar': 'USD',
  欧元: 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  日元: 'JPY',
  jpy: 'JPY',
  英镑: 'GBP',
  gbp: 'GBP',
  港元: 'HKD',
  港币: 'HKD',
  hkd: 'HKD',
};

/** Reads 元, 万元, 亿元, "10,000 yuan", "CNY million"; undefined: it is no plain amount of money, as in 元/人. */
export function moneyUnit(unit: string | undefined): MoneyUnit | undefined {
  if (unit === undefined) return undefined;
  const plain = unit.trim().toLowerCase().replaceAll(',', '');
  const currencyFirst = /^(rmb|cny|usd|eur|jpy|gbp|hkd) (.+)$/.exec(plain);
  const found = chinese.exec(plain) ?? english.exec(currencyFirst ? `${currencyFirst[2]} ${currencyFirst[1]}` : plain);
  if (!found) return undefined;
  const [, size = '', name = ''] = found;
  const currency = currencies[name] ?? currencies[name.replace(/s$/, '')];
  return currency === undefined ? undefined : { currency, exponent: exponents[size] ?? 0 };
}
