import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';
import { newId } from '../new-id.ts';
import type { Settings } from '../settings.ts';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';
import { problemDocument, problemType } from './problem-document.ts';

const seconds = 1000;
const minutes = 60 * seconds;

/** An HTTP server that slow, broken and endless requests cost little. */
export function serverOf(app: Express, { mostConnections }: Settings): Server {
  const server = createServer(
    {
      headersTimeout: 20 * seconds,
      // 200 MB at 1 Mbit/s.
      requestTimeout: 30 * minutes,
      // Longer than proxies keep theirs, so that none sends into a connection that is being closed.
      keepAliveTimeout: 65 * seconds,
      connectionsCheckingInterval: 5 * seconds,
      maxHeaderSize: 16 * 1024,
    },
    app,
  );
  server.maxConnections = mostConnections;
  server.on('checkContinue', app);
  server.on('clientError', answerRaw);
  return server;
}

/** What can't be read as HTTP has no request, and so no application that could answer. */
function answerRaw(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const told =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new HttpProblem(431, 'header.tooLarge', say('header.tooLarge'))
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? new HttpProblem(408, 'header.slow', say('header.slow'))
        : new HttpProblem(400, 'header.malformed', say('header.malformed'));
  const text = JSON.stringify(problemDocument(told, 'zh-CN', newId()));
  const lines = [
    `HTTP/1.1 ${told.status} Refused`,
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${text}`);
}
