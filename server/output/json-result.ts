import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTurns } from './in-turns.ts';
import type { WriteResult, WrittenResult } from './scored-result.ts';

const chunkLength = 1 << 18;

export const writeJson: WriteResult = (result, to, onSheet) => printJson(result, to, onSheet);

/** Writes the result as one JSON document, a sheet a line, no faster than the stream takes it. */
export async function printJson(
  result: WrittenResult,
  stream: Writable,
  onSheet: (done: number) => void = () => {},
  end = true,
): Promise<void> {
  await pipeline(Readable.from(chunks(result, onSheet), { highWaterMark: 2 }), stream, { end });
}

async function* chunks({ period, definitionHash, sheets }: WrittenResult, onSheet: (done: number) => void) {
  let text = `{"period":${JSON.stringify(period)},"definitionHash":${JSON.stringify(definitionHash)},"sheets":[`;
  let done = 0;
  for await (const sheet of inTurns(sheets)) {
    text += `${done === 0 ? '\n' : ',\n'}${JSON.stringify(sheet)}`;
    done += 1;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
    onSheet(done);
  }
  yield Buffer.from(`${text}\n]}\n`);
}
