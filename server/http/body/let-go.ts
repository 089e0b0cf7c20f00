import type { IncomingMessage, ServerResponse } from 'node:http';

const little = 64 * 1024;
const most = 16 * 1024 * 1024;
const mostMilliseconds = 2000;

/**
 * Refuses what is still coming in of a request: the connection is closed after the answer. Closed at once, the answer
 * would be lost to whoever still sends, so it stays open a moment, and a bounded number of bytes are thrown away.
 */
export function letGo(request: IncomingMessage, response: ServerResponse): void {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  if (request.complete || response.headersSent) return;
  if (coding === undefined && Number(length ?? 0) <= little) {
    request.resume();
    return;
  }
  response.setHeader('Connection', 'close');
  const { socket } = request;
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), mostMilliseconds).unref();
  };
  let seen = 0;
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > most) socket.destroy();
  });
  request.on('error', () => {});
  request.resume();
}
