import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Built of test/mongo/ferretdb, as .ci/run does it. */
export const ferretdbProgram = process.env.CANOPY_FERRETDB || 'node_modules/.cache/canopy/ferretdb';

export function hasFerretdb(): boolean {
  return existsSync(ferretdbProgram);
}

/** A server of its own in a folder of its own; killed and started again it has the same address and the same data. */
export class FerretdbProcess {
  private readonly folder: string;
  private address: string;
  private child: ChildProcess | undefined;

  private constructor(folder: string) {
    this.folder = folder;
    this.address = '127.0.0.1:0';
  }

  static async start(): Promise<FerretdbProcess> {
    const made = new FerretdbProcess(await mkdtemp(join(tmpdir(), 'canopy-mongo-')));
    await made.start();
    return made;
  }

  /** Listens once this resolves. */
  async start(): Promise<void> {
    const child = spawn(ferretdbProgram, [this.address, this.folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const [line] = (await Promise.race([
      once(createInterface(child.stdout), 'line'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`${ferretdbProgram} has ended with ${code}`))),
    ])) as [string];
    this.address = new URL(line).host;
  }

  uriOf(database: string): string {
    return `mongodb://${this.address}/${database}`;
  }

  /** As if the machine had lost its power: nothing is finished first. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As if the network had swallowed it: connections stay, and nobody answers. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.child?.kill('SIGCONT');
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
