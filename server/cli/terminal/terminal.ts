import type { Writable } from 'node:stream';
import { type Language, type Sentence, type Text, textIn } from '../../../schemas/text.ts';
import { visible } from './visible.ts';

export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where a command speaks: results on one stream, everything about them on the other. */
export class Terminal {
  readonly language: Language;
  readonly stdout: Output;
  readonly stderr: Output;

  constructor(language: Language, stdout: Output, stderr: Output) {
    this.language = language;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** Cells of a line; endless where nobody looks. */
  get width(): number {
    return this.stdout.isTTY ? (this.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
  }

  in(text: Text | Sentence): string {
    return textIn(this.language, text);
  }

  print(text: string | Sentence): void {
    this.stdout.write(`${visible(typeof text === 'string' ? text : this.in(text))}\n`);
  }

  warn(text: string | Sentence): void {
    this.stderr.write(`${visible(typeof text === 'string' ? text : this.in(text))}\n`);
  }
}
