import type { FileHandle } from 'node:fs/promises';

export interface ZipEntry {
  /** Where its local header begins. */
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/** What a zip file declares of its entries. Undefined: no zip, damaged, or of more than 4 GB. */
export async function zipEntries(file: FileHandle, size: number): Promise<readonly ZipEntry[] | undefined> {
  const tail = await bytesAt(file, Math.max(0, size - endLength - longestComment), size);
  const end = tail.lastIndexOf(signature(endSignature));
  if (end < 0 || tail.length - end < endLength) return undefined;
  const count = tail.readUInt16LE(end + 10);
  // Readers differ in which of the two they believe.
  if (tail.readUInt16LE(end + 8) !== count) return undefined;
  const start = tail.readUInt32LE(end + 16);
  const directory = await bytesAt(file, start, start + tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) return undefined;
    entries.push({
      at: directory.readUInt32LE(at + 42),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      method: directory.readUInt16LE(at + 10),
    });
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the packed bytes of an entry lie in the file: [from, to). Undefined where its own header tells otherwise. */
export async function packedRange(file: FileHandle, entry: ZipEntry): Promise<readonly [number, number] | undefined> {
  const header = await bytesAt(file, entry.at, entry.at + 30);
  if (header.length < 30 || header.readUInt32LE() !== localSignature) return undefined;
  if (header.readUInt16LE(8) !== entry.method) return undefined;
  const from = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  return [from, from + entry.packed];
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, to - from)), 0, to - from, from);
  return buffer.subarray(0, bytesRead);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
