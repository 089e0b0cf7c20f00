import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** Sizes follow the bytes; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** 1980-01-01: the same content gives the same bytes. */
const day = 0x21;

/** Writes a zip file as its content comes; at most 4 GB. */
export class ZipWriter {
  private readonly to: Writable;
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(to: Writable) {
    this.to = to;
  }

  async add(path: string, texts: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const name = Buffer.from(path);
    const { at } = this;
    await this.write(
      record(0x04034b50, [
        [2, version],
        [2, flags],
        [2, deflated],
        [2, 0],
        [2, day],
        [4, 0],
        [4, 0],
        [4, 0],
        [2, name.length],
        [2, 0],
      ]),
    );
    await this.write(name);
    const deflate = createDeflateRaw({ level: 3 });
    let [crc, packed, unpacked] = [0, 0, 0];
    const passing = (async () => {
      for await (const bytes of deflate) {
        packed += (bytes as Buffer).length;
        await this.write(bytes as Buffer);
      }
    })();
    const feeding = (async () => {
      for await (const text of texts) {
        const bytes = Buffer.from(text);
        crc = crc32(bytes, crc);
        unpacked += bytes.length;
        if (!deflate.write(bytes)) await once(deflate, 'drain');
      }
      deflate.end();
    })().catch((error: Error) => {
      deflate.destroy(error);
      throw error;
    });
    await Promise.all([passing, feeding]);
    await this.write(
      record(0x08074b50, [
        [4, crc],
        [4, packed],
        [4, unpacked],
      ]),
    );
    this.entries.push({ name, at, crc, packed, unpacked });
  }

  /** Ends the file, not what it is written to. */
  async end(): Promise<void> {
    const start = this.at;
    for (const { name, at, crc, packed, unpacked } of this.entries) {
      await this.write(
        record(0x02014b50, [
          [2, version],
          [2, version],
          [2, flags],
          [2, deflated],
          [2, 0],
          [2, day],
          [4, crc],
          [4, packed],
          [4, unpacked],
          [2, name.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, at],
        ]),
      );
      await this.write(name);
    }
    const count = this.entries.length;
    await this.write(
      record(0x06054b50, [
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, this.at - start],
        [4, start],
        [2, 0],
      ]),
    );
  }

  private async write(bytes: Buffer): Promise<void> {
    this.at += bytes.length;
    if (this.to.destroyed) throw new Error('Whom the file was for has gone');
    if (this.to.write(bytes)) return;
    await Promise.race([once(this.to, 'drain'), once(this.to, 'close')]);
  }
}

function record(signature: number, fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = bytes.writeUInt32LE(signature);
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
