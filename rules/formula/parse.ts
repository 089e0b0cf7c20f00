import jsep from 'jsep';
import type { Code } from '../messages/messages.ts';
import type { Span, Syntax } from './syntax.ts';

/** What is wrong with a formula and where in its text. */
export interface FormulaFault {
  readonly code: Code;
  readonly span: Span;
  readonly parts: Readonly<Record<string, string | number>>;
}

const longest = 4000;
const deepest = 100;
const binaryOperators = new Set(['+', '-', '*', '/', '%', '**', '==', '!=', '<', '<=', '>', '>=', '&&', '||']);

type Placed = jsep.Expression & { start?: number; end?: number; grouped?: boolean };

class Refusal extends Error {
  readonly fault: FormulaFault;

  constructor(code: Code, span: Span, parts: FormulaFault['parts'] = {}) {
    super(code);
    this.fault = { code, span, parts };
  }
}

interface Reader {
  readonly index: number;
  readonly expr: string;
  gobbleNumericLiteral(): Placed;
  gobbleStringLiteral(): Placed;
}

// jsep's nodes carry no places: note where each token starts and ends, and which ones stand in parentheses.
const starts: number[] = [];

function noteStart(this: Reader, env: { node?: Placed }): void {
  starts.push(this.index);
  const first = this.expr.charAt(this.index);
  // jsep returns from literals without the hook for a token's end: read them here.
  if (first === '"' || first === "'") env.node = this.gobbleStringLiteral();
  else if (/[0-9.]/.test(first)) env.node = this.gobbleNumericLiteral();
}

function noteEnd(this: Reader, env: { node?: Placed | false }): void {
  const start = starts.pop() ?? 0;
  if (!env.node) return;
  if (env.node.end !== undefined) env.node.grouped = true;
  env.node.start ??= start;
  env.node.end ??= start + this.expr.slice(start, this.index).trimEnd().length;
}

const places = {
  name: 'places',
  init({ hooks }: { hooks: { add(name: string, hook: unknown): void } }) {
    hooks.add('before-all', () => {
      starts.length = 0;
    });
    hooks.add('gobble-token', noteStart);
    hooks.add('after-token', noteEnd);
  },
};
jsep.plugins.register(places as unknown as jsep.IPlugin);

/** Reads the text of a formula. At the first thing it can't read it gives up and says where. */
export function parseFormula(text: string): { syntax: Syntax } | { fault: FormulaFault } {
  try {
    refuseExcess(text);
    return { syntax: convert(jsep(text) as Placed, text, 0) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    if (error instanceof RangeError)
      return { fault: { code: 'formula.tooDeep', span: [0, text.length], parts: { limit: deepest } } };
    if (error instanceof Error && 'index' in error && 'description' in error) {
      const at = Math.min(Number(error.index), Math.max(0, text.length - 1));
      return { fault: { code: 'formula.syntax', span: [at, at + 1], parts: { detail: String(error.description) } } };
    }
    throw error;
  }
}

/** Parentheses and chains of signs recurse in the parser: bound both before it starts. */
function refuseExcess(text: string): void {
  if (text.length > longest) throw new Refusal('formula.tooLong', [longest, text.length], { limit: longest });
  let depth = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if ('([{?'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    signs = '+-!~'.includes(character) ? signs + 1 : character.trim() === '' ? signs : 0;
    if (depth > deepest || signs > deepest) throw new Refusal('formula.tooDeep', [at, at + 1], { limit: deepest });
  }
}

function convert(node: Placed, text: string, depth: number): Syntax {
  if (depth > longest) throw new Refusal('formula.tooDeep', [0, text.length], { limit: deepest });
  const inner = (child: unknown) => convert(child as Placed, text, depth + 1);
  const span: Span = [node.start ?? 0, node.end ?? text.length];
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) break;
      if (typeof node.value === 'number' || typeof node.value === 'string' || typeof node.value === 'boolean')
        return { kind: 'literal', value: node.value, span };
      break;
    case 'Identifier':
      return { kind: 'name', name: String(node.name), span };
    case 'MemberExpression': {
      const [object, property] = [node.object as Placed, node.property as Placed];
      if (node.computed || node.optional || object.type !== 'Identifier' || property.type !== 'Identifier') break;
      return { kind: 'name', name: `${object.name}.${property.name}`, span };
    }
    case 'UnaryExpression':
      if (node.operator === '-') return { kind: 'call', name: 'neg', args: [inner(node.argument)], span };
      if (node.operator === '!') return { kind: 'call', name: '!', args: [inner(node.argument)], span };
      if (node.operator === '+') return inner(node.argument);
      break;
    case 'BinaryExpression': {
      const operator = String(node.operator);
      const left = node.left as Placed;
      if (operator === '**' && left.type === 'UnaryExpression' && !left.grouped)
        throw new Refusal('formula.power', spanOf(left, text));
      if (binaryOperators.has(operator)) return call(operator, [inner(left), inner(node.right)]);
      throw new Refusal('formula.unsupported', [(left.end ?? 0) as number, span[1]], { text: operator });
    }
    case 'ConditionalExpression':
      return call('if', [inner(node.test), inner(node.consequent), inner(node.alternate)]);
    case 'CallExpression': {
      const callee = node.callee as Placed;
      if (callee.type !== 'Identifier' || node.optional) break;
      const args = (node.arguments as Placed[]).map((argument) => {
        if (!argument) throw new Refusal('formula.unsupported', span, { text: ',' });
        return inner(argument);
      });
      refuseMissingComma(args, text);
      return { kind: 'call', name: String(callee.name), args, span };
    }
    case 'Compound': {
      const extra = (node.body as Placed[])[1];
      if (!extra) throw new Refusal('formula.syntax', [0, text.length], { detail: 'it is empty' });
      throw new Refusal('formula.unsupported', spanOf(extra, text), { text: text.slice(...spanOf(extra, text)) });
    }
  }
  throw new Refusal('formula.unsupported', span, { text: text.slice(...span) });
}

/** jsep reads on where a comma is left out: `max(a b)`. */
function refuseMissingComma(args: readonly Syntax[], text: string): void {
  args.slice(1).forEach(({ span }, index) => {
    const before = args[index] as Syntax;
    if (!text.slice(before.span[1], span[0]).includes(','))
      throw new Refusal('formula.unsupported', span, { text: text.slice(...span) });
  });
}

function call(name: string, args: readonly Syntax[]): Syntax {
  const first = args[0] as Syntax;
  const last = args.at(-1) as Syntax;
  return { kind: 'call', name, args, span: [first.span[0], last.span[1]] };
}

/** An operation has no token of its own: it reaches from its first operand to its last. */
function spanOf(node: Placed, text: string): Span {
  const start = node.start ?? (node.left ? spanOf(node.left as Placed, text)[0] : 0);
  const end = node.end ?? (node.right ? spanOf(node.right as Placed, text)[1] : text.length);
  return [start, end];
}
