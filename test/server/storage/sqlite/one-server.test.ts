import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { StoreInUse } from '../../../../server/storage/faults.ts';
import { collectionOf } from '../../../contracts/storage/given.ts';
import { newFile, openFile } from './store-file.ts';

const script = fileURLToPath(new URL('store-process.mjs', import.meta.url));

function begin(task: string, file: string): ChildProcess {
  const child = fork(script, [task, file]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const heard = async (child: ChildProcess) => String((await once(child, 'message'))[0]);

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('a second server on the same file is refused, with the name of the file', async () => {
  const file = await newFile();
  const first = begin('serve', file);
  expect(await heard(first)).toBe('serving');
  expect(() => openFile(file, true)).toThrow(StoreInUse);
  expect(() => openFile(file, true)).toThrow(file);
  expect(await heard(begin('serve', file))).toContain(`StoreInUse: Error: ${file}`);
});

test('also in the same process, until the first closes its store', async () => {
  const file = await newFile();
  const first = openFile(file, true);
  expect(() => openFile(file, true)).toThrow(StoreInUse);
  await first.close();
  await openFile(file, true).close();
});

test('a command reads and writes beside a server', async () => {
  const file = await newFile();
  const server = openFile(file, true);
  const command = openFile(file);
  await collectionOf(server, 'drafts', 'p').insert({ id: 'a' });
  await collectionOf(command, 'drafts', 'p').insert({ id: 'b' });
  expect(await collectionOf(server, 'drafts', 'p').count()).toBe(2);
  expect(await collectionOf(command, 'drafts', 'p').count()).toBe(2);
});

test('two processes that write the same file wait for each other and lose nothing', async () => {
  const file = await newFile();
  const server = begin('write', file);
  const acknowledged: string[] = [];
  server.on('message', (id) => acknowledged.push(String(id)));
  await heard(server);
  const drafts = collectionOf(openFile(file), 'drafts', 'p');
  for (let at = 0; at < 50; at++) await drafts.insert({ id: `command.${at}` });
  await kill(server);
  expect(await drafts.count([{ field: 'id', in: acknowledged }])).toBe(acknowledged.length);
  expect(await drafts.count([{ field: 'id', atLeast: 'command.' }])).toBe(50);
});

test('killed again and again while it writes, a server starts at once and has all that was acknowledged', async () => {
  const file = await newFile();
  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round++) {
    const server = begin('write', file);
    server.on('message', (id) => acknowledged.push(String(id)));
    await heard(server);
    await new Promise((resolve) => setTimeout(resolve, 40 * round));
    await kill(server);
  }
  const drafts = collectionOf(openFile(file, true), 'drafts', 'p');
  expect(acknowledged.length).toBeGreaterThan(5);
  expect(await drafts.count([{ field: 'id', in: acknowledged }])).toBe(acknowledged.length);
});
