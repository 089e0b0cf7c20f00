import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { say } from '../messages/say.ts';
import { HttpProblem } from '../problem.ts';

/** A body that takes longer is a slow client's that holds a place. */
const mostSeconds = 60;

/** The bytes of a body, unpacked, at most so many; whatever is more is not read. */
export async function readBody(request: IncomingMessage, response: ServerResponse, most: number): Promise<Buffer> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > most) throw tooLarge(most);
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new HttpProblem(415, 'body.encoding', say('body.encoding', encoding.slice(0, 40)));
  letItCome(request, response);
  if (encoding === 'identity' && length > 0 && request.readableLength === length) return taken(request);
  return encoding === 'gzip' ? gathered(request, request.pipe(createGunzip()), most) : gathered(request, request, most);
}

/** Whoever sent `Expect: 100-continue` waits for a word before the body is sent. */
export function letItCome(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.expect !== undefined && !response.headersSent) response.writeContinue();
}

/** A small body has come in with its headers, as a rule: all of it is there, and nothing has to be waited for. */
function taken(request: IncomingMessage): Buffer {
  const bytes: Buffer = request.read();
  request.resume();
  return bytes;
}

function gathered(request: IncomingMessage, bytes: Readable, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const fail = (problem: Error) => {
      clearTimeout(timer);
      bytes.removeAllListeners('data');
      request.pause();
      if (bytes !== request) bytes.destroy();
      reject(problem);
    };
    const timer = setTimeout(() => fail(new HttpProblem(408, 'body.slow', say('body.slow'))), mostSeconds * 1000);
    bytes.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) fail(tooLarge(most));
      else chunks.push(chunk);
    });
    bytes.once('end', () => {
      clearTimeout(timer);
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size));
    });
    bytes.once('error', () => fail(new HttpProblem(400, 'body.broken', say('body.broken'))));
    request.once('close', () => {
      if (!request.complete) fail(new HttpProblem(400, 'body.broken', say('body.broken')));
    });
  });
}

export function tooLarge(most: number): HttpProblem {
  return new HttpProblem(413, 'body.tooLarge', say('body.tooLarge', Math.round(most / 1024)));
}
