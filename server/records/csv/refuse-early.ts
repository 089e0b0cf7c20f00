import type { Sentence } from '../../../schemas/text.ts';
import { say } from '../messages/say.ts';

/** No row of a million characters is longer, and no more cells than this fit into memory at once. */
const longestLine = 4_000_000;
const newline = 10;

/** Text that is not worth parsing. `inRow`: the row that is being read is meant. */
export class UnreadableText extends Error {
  readonly sentence: Sentence;
  readonly inRow: boolean;

  constructor(sentence: Sentence, inRow: boolean) {
    super(sentence.en);
    this.sentence = sentence;
    this.inRow = inRow;
  }
}

/** Passes chunks on until a line is too long, which the parser would hold as millions of cells, or has zero bytes. */
export async function* refusingEarly(chunks: AsyncIterable<Buffer>, longestRow: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    if (chunk.includes(0)) throw new UnreadableText(say('file.zeroBytes'), false);
    const last = chunk.lastIndexOf(newline);
    length = last < 0 ? length + chunk.length : chunk.length - last - 1;
    if (length > longestLine) throw new UnreadableText(say('csv.rowTooLong', longestRow), true);
    yield chunk;
  }
}
