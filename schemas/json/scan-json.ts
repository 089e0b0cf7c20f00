import { pointer } from '../pointer.ts';

export type Expected =
  | 'value'
  | 'valueOrClose'
  | 'key'
  | 'keyOrClose'
  | 'colon'
  | 'commaOrBracket'
  | 'commaOrBrace'
  | 'stringCharacter'
  | 'end';

export type ScanFault =
  | { readonly kind: 'syntax'; readonly at: number; readonly expected: Expected }
  | { readonly kind: 'tooDeep'; readonly at: number; readonly path: string };

export interface Duplicate {
  readonly key: string;
  readonly path: string;
}

interface Open {
  /** Undefined for a list. */
  readonly keys: Set<string> | undefined;
  step: string | number;
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads JSON text only for its shape. JSON.parse neither says where a text is wrong on every engine, nor refuses a key
 * that stands twice; and what it gives may be too deep for code that recurses. This does not recurse.
 */
export class JsonScan {
  readonly duplicates: Duplicate[] = [];
  private readonly open: Open[] = [];
  private readonly text: string;
  private readonly deepest: number;
  private at = 0;
  private expected: Expected = 'value';

  constructor(text: string, deepest: number) {
    this.text = text;
    this.deepest = deepest;
  }

  /** The first fault, if any. */
  run(): ScanFault | undefined {
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length && this.expected === 'end') return undefined;
      if (!this.token()) return { kind: 'syntax', at: this.at, expected: this.expected };
      if (this.open.length > this.deepest) return { kind: 'tooDeep', at: this.at - 1, path: this.path() };
    }
  }

  private path(): string {
    return pointer(...this.open.slice(0, -1).map(({ step }) => step));
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at += 1;
    }
  }

  private token(): boolean {
    const char = this.text.charAt(this.at);
    switch (this.expected) {
      case 'value':
        return this.value(char);
      case 'valueOrClose':
        return char === ']' ? this.close() : this.value(char);
      case 'key':
        return this.key(char);
      case 'keyOrClose':
        return char === '}' ? this.close() : this.key(char);
      case 'colon':
        return char === ':' && this.pass('value');
      case 'commaOrBracket':
        return char === ']' ? this.close() : char === ',' && this.next();
      case 'commaOrBrace':
        return char === '}' ? this.close() : char === ',' && this.pass('key');
      default:
        return false;
    }
  }

  private pass(expected: Expected): true {
    this.at += 1;
    this.expected = expected;
    return true;
  }

  private next(): true {
    const list = this.open.at(-1);
    if (list && typeof list.step === 'number') list.step += 1;
    return this.pass('value');
  }

  private close(): true {
    this.open.pop();
    this.at += 1;
    this.afterValue();
    return true;
  }

  private afterValue(): void {
    const around = this.open.at(-1);
    this.expected = !around ? 'end' : around.keys ? 'commaOrBrace' : 'commaOrBracket';
  }

  private value(char: string): boolean {
    if (char === '{') {
      this.open.push({ keys: new Set(), step: '' });
      return this.pass('keyOrClose');
    }
    if (char === '[') {
      this.open.push({ keys: undefined, step: 0 });
      return this.pass('valueOrClose');
    }
    if (char === '"') {
      if (!this.string()) return false;
    } else {
      scalar.lastIndex = this.at;
      if (!scalar.test(this.text)) return false;
      this.at = scalar.lastIndex;
    }
    this.afterValue();
    return true;
  }

  private key(char: string): boolean {
    const from = this.at;
    if (char !== '"' || !this.string()) return false;
    const written = this.text.slice(from, this.at);
    const key = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
    const around = this.open.at(-1);
    if (around?.keys) {
      around.step = key;
      if (around.keys.has(key)) this.duplicates.push({ key, path: pointer(...this.open.map(({ step }) => step)) });
      around.keys.add(key);
    }
    this.expected = 'colon';
    return true;
  }

  /** Passes a text in quotes; false, with the place and what belongs there, where it is not one. */
  private string(): boolean {
    let at = this.at + 1;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code === 34) {
        this.at = at + 1;
        return true;
      }
      if (code === 92) escaped.lastIndex = at;
      // The end of the text gives NaN, which is not at least 32 either.
      if (!(code >= 32) || (code === 92 && !escaped.test(this.text))) {
        this.at = at;
        this.expected = 'stringCharacter';
        return false;
      }
      at = code === 92 ? escaped.lastIndex : at + 1;
    }
  }
}
