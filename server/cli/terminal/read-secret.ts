import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Whether somebody sits there who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true;
}

/** Asks without showing what is typed. Undefined: nothing more comes. */
export async function askSecretly(question: string): Promise<string | undefined> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await firstLine(lines);
  } finally {
    process.stderr.write('\n');
  }
}

/** The first line of what is piped in, without its end. */
export function readPiped(): Promise<string | undefined> {
  return firstLine(createInterface({ input: process.stdin }));
}

function firstLine(lines: ReturnType<typeof createInterface>): Promise<string | undefined> {
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(undefined));
  });
}
