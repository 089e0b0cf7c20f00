/** How one language says each operation. */
export interface FormulaPhrases {
  readonly calls: Readonly<Record<string, (...parts: readonly string[]) => string>>;
  /** Of any number of parts. */
  readonly lists: Readonly<Record<string, (parts: readonly string[]) => string>>;
  readonly quoted: (text: string) => string;
  readonly bracketed: (inner: string) => string;
  readonly unknownCall: (name: string, parts: readonly string[]) => string;
}

export const zhPhrases: FormulaPhrases = {
  quoted: (text) => `“${text}”`,
  bracketed: (inner) => `（${inner}）`,
  unknownCall: (name, parts) => `${name}（${parts.join('，')}）`,
  calls: {
    if: (condition = '', then = '', otherwise = '') => `若 ${condition}，取 ${then}，否则取 ${otherwise}`,
    abs: (x = '') => `${x} 的绝对值`,
    round: (x = '') => `${x} 四舍五入取整`,
    floor: (x = '') => `${x} 向下取整`,
    ceil: (x = '') => `${x} 向上取整`,
    sqrt: (x = '') => `${x} 的平方根`,
    exp: (x = '') => `e 的 ${x} 次方`,
    ln: (x = '') => `${x} 的自然对数`,
    log10: (x = '') => `${x} 的常用对数`,
    clamp: (x = '', low = '', high = '') => `${x}（不低于 ${low}，不高于 ${high}）`,
    growth: (now = '', before = '') => `${now} 比 ${before} 的增长率`,
    cagr: (now = '', before = '', years = '') => `${now} 比 ${before} 的 ${years} 年复合增长率`,
    years: (date = '') => `${date} 至评分期末的年数`,
    months: (date = '') => `${date} 至评分期末的月数`,
    isMissing: (x = '') => `${x} 缺失`,
    '!': (x = '') => `非 ${x}`,
    lookup: (table = '', key = '') => `按 ${key} 查“${table}”`,
    prev: (field = '', periods = '1') => (periods === '1' ? `上期 ${field}` : `前 ${periods} 期 ${field}`),
  },
  lists: {
    min: (parts) => `${parts.join('、')} 中的最小值`,
    max: (parts) => `${parts.join('、')} 中的最大值`,
    sum: (parts) => `${parts.join('、')} 之和`,
    avg: (parts) => `${parts.join('、')} 的平均值`,
    count: (parts) => `${parts.join('、')} 中有值的个数`,
    coalesce: ([first = '', ...others]) => `${first}（缺失时取 ${others.join('，再缺失时取 ')}）`,
  },
};

export const enPhrases: FormulaPhrases = {
  quoted: (text) => `"${text}"`,
  bracketed: (inner) => `(${inner})`,
  unknownCall: (name, parts) => `${name}(${parts.join(', ')})`,
  calls: {
    if: (condition = '', then = '', otherwise = '') => `if ${condition} then ${then}, otherwise ${otherwise}`,
    abs: (x = '') => `absolute value of ${x}`,
    round: (x = '') => `${x} rounded`,
    floor: (x = '') => `${x} rounded down`,
    ceil: (x = '') => `${x} rounded up`,
    sqrt: (x = '') => `square root of ${x}`,
    exp: (x = '') => `e to the power of ${x}`,
    ln: (x = '') => `natural logarithm of ${x}`,
    log10: (x = '') => `base-10 logarithm of ${x}`,
    clamp: (x = '', low = '', high = '') => `${x} (at least ${low}, at most ${high})`,
    growth: (now = '', before = '') => `growth of ${now} over ${before}`,
    cagr: (now = '', before = '', years = '') => `compound growth of ${now} over ${before} in ${years} years`,
    years: (date = '') => `years from ${date} to the period's end`,
    months: (date = '') => `months from ${date} to the period's end`,
    isMissing: (x = '') => `${x} is missing`,
    '!': (x = '') => `not ${x}`,
    lookup: (table = '', key = '') => `"${table}" for ${key}`,
    prev: (field = '', periods = '1') =>
      periods === '1' ? `${field} of the period before` : `${field} of ${periods} periods before`,
  },
  lists: {
    min: (parts) => `the least of ${parts.join(', ')}`,
    max: (parts) => `the greatest of ${parts.join(', ')}`,
    sum: (parts) => `the sum of ${parts.join(', ')}`,
    avg: (parts) => `the mean of ${parts.join(', ')}`,
    count: (parts) => `how many of ${parts.join(', ')} are there`,
    coalesce: ([first = '', ...others]) => `${first} (where missing ${others.join(', then ')})`,
  },
};
