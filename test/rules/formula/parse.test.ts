import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../../rules/formula/parse.ts';
import type { Syntax } from '../../../rules/formula/syntax.ts';

/** A formula as calls, so that what binds to what can be read. */
function asCalls(syntax: Syntax): string {
  if (syntax.kind === 'literal') return JSON.stringify(syntax.value);
  if (syntax.kind === 'name') return syntax.name;
  return `${syntax.name}(${syntax.args.map(asCalls).join(', ')})`;
}

function read(text: string): string {
  const parsed = parseFormula(text);
  return 'fault' in parsed ? `fault ${parsed.fault.code}` : asCalls(parsed.syntax);
}

function faultOf(text: string) {
  const parsed = parseFormula(text);
  if ('syntax' in parsed) return expect.fail(`${text} was read as ${asCalls(parsed.syntax)}`);
  return parsed.fault;
}

describe('what binds to what', () => {
  test.each([
    ['1 + 2 * 3', '+(1, *(2, 3))'],
    ['(1 + 2) * 3', '*(+(1, 2), 3)'],
    ['1 - 2 - 3', '-(-(1, 2), 3)'],
    ['8 / 4 / 2', '/(/(8, 4), 2)'],
    ['a % 2 * 3', '*(%(a, 2), 3)'],
    ['2 * 3 ** 2', '*(2, **(3, 2))'],
    ['2 ** 3 ** 2', '**(2, **(3, 2))'],
    ['2 ** -2', '**(2, neg(2))'],
    ['-7 % 4', '%(neg(7), 4)'],
    ['a - -b', '-(a, neg(b))'],
    ['a + + b', '+(a, b)'],
    ['1 + 2 < 3 * 4', '<(+(1, 2), *(3, 4))'],
    ['a < b == c < d', '==(<(a, b), <(c, d))'],
    ['a || b && c', '||(a, &&(b, c))'],
    ['!a && b', '&&(!(a), b)'],
    ['!!a', '!(!(a))'],
    ['a ? b : c', 'if(a, b, c)'],
    ['a ? b : c ? d : e', 'if(a, b, if(c, d, e))'],
    ['a || b ? c + 1 : d', 'if(||(a, b), +(c, 1), d)'],
    ['value.rd + points.input', '+(value.rd, points.input)'],
    ['sum(a, b) / if(a > 1, 2, 3)', '/(sum(a, b), if(>(a, 1), 2, 3))'],
    ['max(1,\n  2)', 'max(1, 2)'],
    ['count()', 'count()'],
    ["lookup(ceiling, 'AAA')", 'lookup(ceiling, "AAA")'],
    ['研发投入 / 营业收入 * 100', '*(/(研发投入, 营业收入), 100)'],
  ])('%s is %s', (text, calls) => {
    expect(read(text)).toBe(calls);
  });

  test.each([
    ['0.29', '0.29'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['2.5E-3', '0.0025'],
    ['true', 'true'],
    ['"AAA"', '"AAA"'],
    ["'it\\'s'", '"it\'s"'],
    ["'中文，(括号'", '"中文，(括号"'],
  ])('%s is the literal %s', (text, literal) => {
    expect(read(text)).toBe(literal);
  });
});

describe('a minus before ** can be read in two ways: refused, with the place of what it stands before', () => {
  test.each([
    { text: '-2 ** 2', span: [0, 2] },
    { text: '-x ** y', span: [0, 2] },
    { text: '1 + -x ** 2', span: [4, 6] },
    { text: 'x ** -y ** 2', span: [5, 7] },
    { text: '-f(x) ** 2', span: [0, 5] },
  ])('$text', ({ text, span }) => {
    expect(faultOf(text)).toMatchObject({ code: 'formula.power', span });
  });

  test.each([
    ['(-2) ** 2', '**(neg(2), 2)'],
    ['-(2 ** 2)', 'neg(**(2, 2))'],
    ['((-x)) ** y', '**(neg(x), y)'],
  ])('%s says which', (text, calls) => {
    expect(read(text)).toBe(calls);
  });
});

describe('each part knows its place', () => {
  test('of a call and of each argument, without the spaces around', () => {
    const text = ' ratio( rdExpense ,revenue)  * 100';
    const parsed = parseFormula(text);
    if ('fault' in parsed || parsed.syntax.kind !== 'call') return expect.fail();
    const places: string[] = [];
    const visit = (syntax: Syntax) => {
      places.push(text.slice(...syntax.span));
      if (syntax.kind === 'call') syntax.args.forEach(visit);
    };
    visit(parsed.syntax);
    expect(places).toEqual([
      'ratio( rdExpense ,revenue)  * 100',
      'ratio( rdExpense ,revenue)',
      'rdExpense',
      'revenue',
      '100',
    ]);
  });
});

describe('a formula that can not be read says where', () => {
  test.each([
    { text: '1 +', span: [2, 3], why: 'nothing to add' },
    { text: '* 1', span: [0, 1], why: 'nothing before' },
    { text: '1)', span: [1, 2], why: 'never opened' },
    { text: '(1', span: [1, 2], why: 'never closed' },
    { text: '1 + (2 + ', span: [8, 9], why: 'ends in the middle' },
    { text: 'f(1', span: [2, 3], why: 'a call never closed' },
    { text: 'f(a,)', span: [4, 5], why: 'an argument is left out at the end' },
    { text: "'a", span: [1, 2], why: 'a text never closed' },
    { text: 'a ? b', span: [4, 5], why: 'no other branch' },
    { text: 'a ? : b', span: [4, 5], why: 'no first branch' },
    { text: '1.2.3', span: [3, 4], why: 'two points in a number' },
    { text: 'ratio(rd, revenue) * 1O0', span: [22, 23], why: 'a letter in a number' },
    { text: '1_000', span: [1, 2], why: 'a separator in a number' },
    { text: '0x10', span: [1, 2], why: 'a hexadecimal number' },
    { text: 'a = 1', span: [2, 3], why: 'an assignment' },
    { text: 'x => x', span: [2, 3], why: 'a function' },
    { text: 'a++', span: [2, 3], why: 'an increment' },
    { text: 'a <> b', span: [3, 4], why: 'another language’s "not equal"' },
    { text: 'a # b', span: [2, 3], why: 'a character of no language' },
    { text: '{a: 1}', span: [0, 1], why: 'an object' },
    { text: '`a`', span: [0, 1], why: 'a template text' },
    { text: '/a/', span: [0, 1], why: 'a regular expression' },
    { text: '', span: [0, 0], why: 'nothing' },
    { text: '   ', span: [0, 3], why: 'nothing but spaces' },
  ])('$text: $why', ({ text, span }) => {
    expect(faultOf(text)).toMatchObject({ code: 'formula.syntax', span });
  });
});

describe('what the parser reads but the language has not is refused at its place', () => {
  test.each([
    { text: 'a === b', refused: '===', span: [1, 7] },
    { text: 'a !== b', refused: '!==', span: [1, 7] },
    { text: 'a & b', refused: '&', span: [1, 5] },
    { text: 'a | b', refused: '|', span: [1, 5] },
    { text: 'a ^ b', refused: '^', span: [1, 5] },
    { text: 'a << 1', refused: '<<', span: [1, 6] },
    { text: 'a >> 1', refused: '>>', span: [1, 6] },
    { text: 'a >>> 1', refused: '>>>', span: [1, 7] },
    { text: 'a ?? b', refused: '??', span: [1, 6] },
    { text: '1 + ~a', refused: '~a', span: [4, 6] },
    { text: '[1, 2]', refused: '[1, 2]', span: [0, 6] },
    { text: '1 + a[0]', refused: 'a[0]', span: [4, 8] },
    { text: 'a.b.c', refused: 'a.b.c', span: [0, 5] },
    { text: 'a?.b', refused: 'a?.b', span: [0, 4] },
    { text: 'a.f(1)', refused: 'a.f(1)', span: [0, 6] },
    { text: 'f(1)(2)', refused: 'f(1)(2)', span: [0, 7] },
    { text: 'null', refused: 'null', span: [0, 4] },
    { text: 'this', refused: 'this', span: [0, 4] },
    { text: '1e400', refused: '1e400', span: [0, 5] },
    { text: 'a; b', refused: 'b', span: [3, 4] },
    { text: 'a, b', refused: 'b', span: [3, 4] },
    { text: 'a b', refused: 'b', span: [2, 3] },
    { text: 'max(a b)', refused: 'b', span: [6, 7] },
    { text: 'max((a > 1 ? a : 1) 2)', refused: '2', span: [20, 21] },
    { text: "max('a' 'b')", refused: "'b'", span: [8, 11] },
    { text: 'a ≥ b', refused: '≥', span: [2, 3] },
  ])('$text: $refused', ({ text, refused, span }) => {
    expect(faultOf(text)).toEqual({ code: 'formula.unsupported', span, parts: { text: refused } });
  });
});

describe('size has a bound, told before the parser starts', () => {
  const nested = (depth: number, inner = '1') => '('.repeat(depth) + inner + ')'.repeat(depth);

  test.each([
    { why: '100 parentheses', text: nested(100) },
    { why: '100 signs', text: `${'-'.repeat(100)}1` },
    { why: 'a chain of 1,900 sums', text: Array(1900).fill('a').join('+') },
    { why: 'a chain of 1,200 powers', text: Array(1200).fill('2').join('**') },
    { why: 'a chain of 1,200 conditions', text: Array(1200).fill('a').join('&&') },
    { why: 'a call with 1,500 arguments', text: `sum(${Array(1500).fill('a').join(',')})` },
    { why: '100 conditions one within the other', text: `${'a?b:'.repeat(100)}c` },
    { why: '200 calls side by side', text: Array(200).fill('max(a, b)').join(' + ') },
    { why: '4,000 characters', text: '1'.padEnd(4000) },
  ])('$why are read', ({ text }) => {
    expect(parseFormula(text)).toHaveProperty('syntax');
  });

  test.each([
    { why: '101 parentheses', text: nested(101), span: [100, 101] },
    { why: '2,000 parentheses that never close', text: '('.repeat(2000), span: [100, 101] },
    { why: '101 calls within each other', text: `${'abs('.repeat(101)}a${')'.repeat(101)}`, span: [403, 404] },
    { why: '101 signs', text: `${'-'.repeat(101)}1`, span: [100, 101] },
    { why: '101 signs with spaces between', text: `${'! '.repeat(101)}a`, span: [200, 201] },
    { why: '101 conditions one within the other', text: `${'a?'.repeat(101)}b${':c'.repeat(101)}`, span: [201, 202] },
  ])('$why are too deep', ({ text, span }) => {
    expect(faultOf(text)).toEqual({ code: 'formula.tooDeep', span, parts: { limit: 100 } });
  });

  test.each([
    { why: '10,000 parentheses', text: nested(10_000) },
    { why: '4,001 characters', text: '1'.padEnd(4001) },
  ])('$why are too long: what is beyond the bound is marked', ({ text }) => {
    expect(faultOf(text)).toEqual({ code: 'formula.tooLong', span: [4000, text.length], parts: { limit: 4000 } });
  });
});

test('a fault leaves nothing behind: the next formula is read as ever', () => {
  for (const broken of ['1 +', '((((', "'a", 'f(a', '-2 ** 2']) {
    faultOf(broken);
    const parsed = parseFormula('a + b');
    expect(parsed).toMatchObject({ syntax: { span: [0, 5] } });
  }
});
