import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../api/harness.ts';
import { parkWithPeople } from '../api/people.ts';

const many = 150;
/** Headers have 20 s, and are looked after every 5. */
const longestHeaders = 35_000;

let server: TestServer;
const sockets: Socket[] = [];
beforeAll(async () => {
  // They all come from one address.
  server = await startTestServer({ requestsPer10Seconds: 1e6 });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
});

function sending(bytes: string): Socket {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  // It may be closed while it sends.
  socket.on('error', () => undefined);
  socket.write(bytes);
  sockets.push(socket);
  return socket;
}

/** Sends some bytes, then one more each second. */
function slowly(bytes: string): Socket {
  const socket = sending(bytes);
  const drip = setInterval(() => socket.write('a'), 1000);
  return socket.once('close', () => clearInterval(drip));
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

test('clients that send by the byte, or never read, keep nobody waiting; headers that do not end are given up', async () => {
  const { administrator } = await parkWithPeople(server, 'hitech');
  const cookie = [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const head = (line: string, ...more: readonly string[]) =>
    [`${line} HTTP/1.1`, 'Host: canopy', `Cookie: ${cookie}`, ...more].join('\r\n');
  const headers = Array.from({ length: many }, () => slowly(`${head('GET /api/v1/parks')}\r\nX-Slow: `));
  const bodies = ['/parks/hitech/check', '/parks/hitech/rule-sets'].flatMap((path) =>
    Array.from({ length: many / 2 }, () =>
      slowly(
        `${head(`POST /api/v1${path}`, 'Content-Type: application/json', 'Content-Length: 500000')}\r\n\r\n{"name":"`,
      ),
    ),
  );
  const readers = Array.from({ length: 20 }, () =>
    sending(`${head('GET /api/openapi.json')}\r\n\r\n`.repeat(50)).pause(),
  );
  const answers = headers.map(answerOf);
  let longest = 0;
  const end = performance.now() + longestHeaders;
  while (headers.some(({ closed }) => !closed) && performance.now() < end) {
    const began = performance.now();
    expect((await administrator.get('/parks')).status).toBe(200);
    longest = Math.max(longest, performance.now() - began);
    await delay(100);
  }
  expect(headers.filter(({ closed }) => !closed)).toHaveLength(0);
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 408 .*"header\.slow"/s);
  expect(longest).toBeLessThan(3000);
  // Those were a burden all the while.
  for (const socket of [...bodies, ...readers]) expect(socket.destroyed).toBe(false);
});
