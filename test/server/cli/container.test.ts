import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { prepareDesigner } from '../../../server/designer/prepare-designer.ts';
import { root } from '../../../server/root.ts';
import { scratch } from '../records/fixture.ts';

const instructions = readFileSync(join(root, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ').split('\n');
const folder = scratch();
afterAll(folder.clean);

/** What the image is told by one kind of instruction, the last build stage last. */
const told = (kind: string) =>
  instructions.filter((line) => line.trim().startsWith(`${kind} `)).map((line) => line.trim().slice(kind.length + 1));

test('what the image takes in, and the context lets through, is all that the program needs to serve', async () => {
  const context = new Set(readFileSync(join(root, '.dockerignore'), 'utf8').match(/(?<=^!).+/gm));
  const sources = told('COPY')
    .filter((line) => !line.startsWith('--from'))
    .flatMap((line) => line.split(' ').slice(0, -1));
  for (const source of sources) {
    expect(context).toContain(source);
    cpSync(join(root, source), join(folder.path, source), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder.path, 'node_modules'));
  await prepareDesigner();

  const port = await freePort();
  const environment = Object.fromEntries((told('ENV')[0] ?? '').split(' ').map((one) => one.split('=')));
  const [command, ...args] = JSON.parse(told('CMD').at(-1) ?? '') as [string, ...string[]];
  const server = spawn(command, args, {
    cwd: folder.path,
    env: {
      ...{ PATH: process.env.PATH, PORT: port, CANOPY_LANG: 'en', CANOPY_ADMIN_PASSWORD: 'a password of the test' },
      ...environment,
      CANOPY_DATA: join(folder.path, 'data'),
    },
  });
  let out = '';
  server.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const ended = once(server, 'close');
  while (!out.includes('Ctrl+C') && server.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(out).toContain(`Open it in a browser: http://localhost:${port}\n`);
  // It has been built with the image, where nothing can be written later.
  expect(out).not.toContain('being prepared');
  expect(await healthCheck(port)).toBe(0);
  server.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(await healthCheck(port)).toBe(1);
});

/** What the image's own check says: 0, it is well. */
async function healthCheck(port: string): Promise<number> {
  const [, check = ''] = /HEALTHCHECK.*?CMD (.*)/.exec(instructions.join('\n')) ?? [];
  const ran = promisify(execFile)('sh', ['-c', check], { env: { ...process.env, PORT: port } });
  return ran.then(
    () => 0,
    ({ code }: { readonly code: number }) => code,
  );
}

async function freePort(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? String(address?.port) : '';
}
