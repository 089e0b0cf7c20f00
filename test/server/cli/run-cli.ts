import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { main } from '../../../server/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as if its output went to a pipe. */
export async function runCli(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const code = await main(argv, environment, stdout, stderr);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}
