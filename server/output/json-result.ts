import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ScoredResult, WriteResult } from './scored-result.ts';

const chunkLength = 1 << 18;

export const writeJson: WriteResult = (result, path, onSheet) => printJson(result, createWriteStream(path), onSheet);

/** Writes the result as one JSON document, a sheet a line, no faster than the stream takes it. */
export async function printJson(
  result: ScoredResult,
  stream: Writable,
  onSheet: (done: number) => void = () => {},
  end = true,
): Promise<void> {
  await pipeline(Readable.from(chunks(result, onSheet), { highWaterMark: 2 }), stream, { end });
}

/** In turns of the event loop, so that a signal is heard meanwhile. */
async function* chunks({ period, definitionHash, sheets }: ScoredResult, onSheet: (done: number) => void) {
  let text = `{"period":${JSON.stringify(period)},"definitionHash":${JSON.stringify(definitionHash)},"sheets":[`;
  let done = 0;
  for (const sheet of sheets) {
    text += `${done === 0 ? '\n' : ',\n'}${JSON.stringify(sheet)}`;
    done += 1;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
    onSheet(done);
    await new Promise(setImmediate);
  }
  yield Buffer.from(`${text}\n]}\n`);
}
