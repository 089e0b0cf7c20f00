import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../../server/cli/canopy.mjs');
let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-serve-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Served {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  out(): string;
  err(): string;
  readonly ended: Promise<number | null>;
}

function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}): Served {
  const data = join(folder, 'data');
  const child = spawn(process.execPath, [program, 'serve', ...args], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '',
      MONGODB_URI: '',
      CANOPY_DATA: data,
      CANOPY_DESIGNER: '0',
      CANOPY_LANG: 'en',
      ...env,
    },
  });
  running.add(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, out: () => out, err: () => err, ended };
}

/** Waits until it says where it is. */
async function urlOf({ out, err, ended }: Served): Promise<string> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const [, url] = /Canopy is at (\S+)\n[\s\S]*Ctrl\+C/.exec(out()) ?? [];
    if (url) return url;
    if (over) throw new Error(`It ended: ${err()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Without one it does not listen where others can reach it. */
const password = { CANOPY_ADMIN_PASSWORD: 'a password of the test' };

describe('canopy serve', () => {
  test('serves, says where, keeps its data to itself, and ends when asked', async () => {
    const server = serve([]);
    const url = await urlOf(server);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  test('prepares the designer before it listens, and says to open it', async () => {
    const server = serve(['--no-demo'], { CANOPY_DESIGNER: '' });
    const url = await urlOf(server);
    expect(server.out()).toMatch(/Canopy is at (\S+)\nOpen it in a browser: \1\n/);
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('id="root"');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  test('answers what has begun before it ends', async () => {
    const server = serve([]);
    const { port } = new URL(await urlOf(server));
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    const closed = once(socket, 'close');
    const head = 'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 3\r\n';
    socket.write(`${head}Expect: 100-continue\r\n\r\n`);
    while (answer === '') await new Promise((resolve) => setTimeout(resolve, 10));
    server.child.kill('SIGINT');
    while (!server.err().includes('Stopping')) await new Promise((resolve) => setTimeout(resolve, 10));
    socket.write('{} ');
    await closed;
    expect(answer).toMatch(/HTTP\/1\.1 400 [\s\S]*"code":"request.invalid"/);
    expect(await server.ended).toBe(0);
  });

  test('a second signal ends it at once', async () => {
    const server = serve([]);
    const { port } = new URL(await urlOf(server));
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    // A request that never comes whole keeps it from ending.
    socket.write('GET /health/live HTTP/1.1\r\nHost: a\r\n');
    await fetch(`http://127.0.0.1:${port}/health/live`);
    server.child.kill('SIGTERM');
    while (!server.err().includes('Stopping')) await new Promise((resolve) => setTimeout(resolve, 10));
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(1);
  });

  test.each([
    ['a port that is none', ['--port', 'x'], {}, 2, '--port is a whole number from 0 to 65535, not "x".'],
    ['a port of the environment', [], { PORT: '70000' }, 2, 'PORT is a whole number from 0 to 65535, not "70000".'],
    ['a log level', [], { CANOPY_LOG_LEVEL: 'loud' }, 2, 'CANOPY_LOG_LEVEL is one of silent, fatal'],
    ['TLS', [], { CANOPY_TLS: 'yes' }, 2, 'CANOPY_TLS is one of 0, 1, not "yes".'],
    ['a rate', [], { CANOPY_REQUESTS_PER_10S: '0' }, 2, 'CANOPY_REQUESTS_PER_10S is a whole number from 1'],
    ['a database', [], { MONGODB_URI: 'http://db' }, 2, 'MONGODB_URI begins with mongodb://'],
    ['a designer', [], { CANOPY_DESIGNER: 'no' }, 2, 'CANOPY_DESIGNER is one of 0, 1, not "no".'],
    ['a secret', [], { CANOPY_METRICS_TOKEN: 'short' }, 2, 'CANOPY_METRICS_TOKEN is too short'],
    [
      'an address of another machine',
      ['--host', '192.0.2.1'],
      password,
      1,
      '"192.0.2.1" is no address of this machine.',
    ],
    ['an option that does not exist', ['--prot', '1'], {}, 2, 'Did you mean --port?'],
  ])('refuses %s in a sentence', async (_what, args, env, code, sentence) => {
    const server = serve(args, env);
    expect(await server.ended).toBe(code);
    expect(server.err().trim().split('\n')).toHaveLength(1);
    expect(server.err()).toContain(sentence);
  });

  test('refuses a port in use', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const server = serve(['--port', port]);
    expect(await server.ended).toBe(1);
    expect(server.err()).toBe(
      `Port ${port} of 127.0.0.1 is in use. Stop the program that has it, or choose another with --port.\n`,
    );
    other.close();
  });

  test('refuses a data folder that is a file, or in one', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'below')]) {
      const server = serve(['--data', path]);
      expect(await server.ended).toBe(1);
      expect(server.err()).toBe(`The data folder "${path}" is a file. Choose another with --data.\n`);
    }
  });

  test('refuses a data folder that another server has, and one whose database is none', async () => {
    const data = join(folder, 'one');
    const first = serve(['--data', data, '--no-demo']);
    await urlOf(first);
    const second = serve(['--data', data]);
    expect(await second.ended).toBe(1);
    expect(second.err()).toBe(
      `A server is running on the data folder "${data}" already. Stop it, or choose another with --data.\n`,
    );
    expect(second.out()).toBe('');
    first.child.kill('SIGTERM');
    await first.ended;

    await mkdir(join(folder, 'none'));
    const file = join(folder, 'none', 'canopy.sqlite');
    await writeFile(file, 'no database');
    const third = serve(['--data', join(folder, 'none')]);
    expect(await third.ended).toBe(1);
    expect([third.err(), third.out()]).toEqual([
      `The database can't be read or written: ${file}: file is not a database\n`,
      '',
    ]);
  });
});
