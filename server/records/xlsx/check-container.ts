import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import type { Sentence } from '../../../schemas/text.ts';
import { say } from '../messages/say.ts';
import { packedRange, type ZipEntry, zipEntries } from './zip-directory.ts';

const megabyte = 1 << 20;
const mostUnpacked = 600 * megabyte;
/** Repetitive sheets pack to a fiftieth; deflate's limit, which bombs come near, is a thousandth. */
const mostRatio = 250;
const smallEnough = 20 * megabyte;

const deflated = 8;

const zipStart = Buffer.from('PK\u0003\u0004');
/** An OLE container: an old .xls, or a workbook with a password. */
const oleStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Looks at the packing of a workbook before anything is unpacked into memory. */
export async function containerFault(path: string): Promise<Sentence | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = (await file.read(Buffer.alloc(4), 0, 4, 0)).buffer;
    if (start.equals(oleStart)) return say((await isEncrypted(file, size)) ? 'xlsx.encrypted' : 'xlsx.oldFormat');
    const entries = start.equals(zipStart) ? await zipEntries(file, size) : undefined;
    if (!entries || entries.length === 0) return say('xlsx.notWorkbook');
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    const limit = mostUnpacked / megabyte;
    if (unpacked > mostUnpacked) return say('xlsx.tooLarge', Math.ceil(unpacked / megabyte), limit);
    if (unpacked > smallEnough && unpacked > size * mostRatio) return say('xlsx.suspicious');
    for (const entry of entries) {
      const range = await packedRange(file, entry);
      if (!range) return say('xlsx.notWorkbook');
      const fault = entry.method === deflated ? await unpackingFault(path, range, entry) : undefined;
      if (fault) return fault;
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** A bomb declares less than it holds. */
async function unpackingFault(
  path: string,
  [from, to]: readonly [number, number],
  entry: ZipEntry,
): Promise<Sentence | undefined> {
  if (to <= from) return undefined;
  const unpacked = createReadStream(path, { start: from, end: to - 1 }).pipe(createInflateRaw());
  let length = 0;
  try {
    for await (const chunk of unpacked) {
      length += (chunk as Buffer).length;
      if (length > entry.unpacked) return say('xlsx.suspicious');
    }
    return length < entry.unpacked ? say('xlsx.notWorkbook') : undefined;
  } catch {
    return say('xlsx.notWorkbook');
  }
}

/** The directory of the container names its streams in UTF-16. */
async function isEncrypted(file: FileHandle, size: number): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  for (let at = 0; at < size; at += megabyte) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(megabyte + name.length), 0, megabyte + name.length, at);
    if (buffer.subarray(0, bytesRead).includes(name)) return true;
  }
  return false;
}
