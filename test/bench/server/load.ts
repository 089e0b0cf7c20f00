import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

const connections = 16;
const seconds = 6;

/** Requests a second, as autocannon counts them in a process of its own. */
export async function requestsPerSecond(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> {
  const flags = ['-j', '-c', String(connections), '-d', String(seconds), '-m', 'POST', '-b', body];
  const asHeaders = Object.entries({ ...headers, 'Content-Type': 'application/json' }).flatMap(([name, value]) => [
    '-H',
    `${name}=${value}`,
  ]);
  const child = spawn(process.execPath, ['node_modules/autocannon/autocannon.js', ...flags, ...asHeaders, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  const counted = JSON.parse(text) as { requests: { average: number }; non2xx: number; errors: number };
  if (counted.non2xx > 0 || counted.errors > 0) throw new Error(`${counted.non2xx + counted.errors} requests failed`);
  return counted.requests.average;
}

/** An Express route that answers with a constant. */
export async function startConstant(answer: string): Promise<{ readonly url: string; close(): void }> {
  const app = express();
  app.post('/', (_request, response) => {
    response.type('application/json').send(answer);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
