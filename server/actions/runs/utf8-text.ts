import { digitsOfNumber, writeNumber } from './write-number.ts';

const null4 = Buffer.from('null');
const fewBytes = 32;

/** JSON as it is stored and hashed, byte by byte, one piece after the other. */
export class Utf8Text {
  length = 0;
  private buffer: Buffer;

  /** `expected`: bytes; there may be more. */
  constructor(expected: number) {
    this.buffer = Buffer.allocUnsafeSlow(expected);
  }

  add(text: string): void {
    // No character has more than three bytes for each unit of UTF-16.
    this.requireSpace(text.length * 3);
    this.length += this.buffer.write(text, this.length, 'utf8');
  }

  /** One character of ASCII. */
  addCharacter(code: number): void {
    this.requireSpace(1);
    this.buffer[this.length] = code;
    this.length += 1;
  }

  /** What is UTF-8 already. */
  addBytes(source: Uint8Array, from: number, to: number): void {
    this.requireSpace(to - from);
    // A call for each of a few bytes would take longer than these.
    if (to - from > fewBytes) this.buffer.set(source.subarray(from, to), this.length);
    else for (let at = from; at < to; at++) this.buffer[this.length + at - from] = source[at] as number;
    this.length += to - from;
  }

  /** As JSON has it: null where it is none. */
  addNumber(value: number): void {
    this.requireSpace(digitsOfNumber);
    if (Number.isFinite(value)) this.length = writeNumber(value, this.buffer, this.length);
    else this.addNull();
  }

  addNull(): void {
    this.requireSpace(null4.length);
    this.buffer.set(null4, this.length);
    this.length += null4.length;
  }

  /** To be taken when all is added: what is added later may move it. */
  part(start: number, end: number): Buffer {
    return this.buffer.subarray(start, end);
  }

  private requireSpace(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * this.buffer.length + bytes);
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}
