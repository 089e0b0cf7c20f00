import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../server/root.ts';

export interface StoreOfProcess {
  readonly dataFolder: string;
  readonly mongoUri?: string;
}

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it at once, wherever it is, and waits until it has gone. */
  kill(): Promise<void>;
  readonly isRunning: () => boolean;
  /** What it has printed and logged. */
  said(): string;
}

/** `canopy serve` as a user starts it, or as `through` starts a command. Resolves once it says where it listens. */
export async function startServerProcess(
  { dataFolder, mongoUri = '' }: StoreOfProcess,
  through: readonly string[] = [],
): Promise<ServerProcess> {
  const program = join(root, 'server/cli/canopy.mjs');
  const serve = [process.execPath, program, 'serve', '--port', '0', '--data', dataFolder, '--no-demo'];
  const [command = '', ...args] = [...through, ...serve];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      // Of the API alone.
      ...{ HOST: '', MONGODB_URI: mongoUri, CANOPY_DESIGNER: '0', CANOPY_LANG: 'en', CANOPY_LOG_LEVEL: 'error' },
    },
  });
  let said = '';
  let isRunning = true;
  const ended = once(child, 'exit').then(() => {
    isRunning = false;
  });
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const [, address] = /Canopy is at (\S+)\n/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The server ended: ${said}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    isRunning: () => isRunning,
    said: () => said,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
