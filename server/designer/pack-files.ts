import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Images are packed as they are. */
const packable = /\.(?:js|css|svg|json|map)$/;
/** Below this, a packet is sent either way. */
const leastBytes = 1000;
/** The higher ones take five times as long for another twentieth. */
const brotliQuality = 9;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Lays a .br and a .gz beside each file that gets smaller, once, so that no answer has to be packed. */
export async function packFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && packable.test(entry.name));
  await Promise.all(files.map(({ parentPath, name }) => packFile(join(parentPath, name))));
}

async function packFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < leastBytes) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
  await Promise.all([
    writeFile(`${path}.br`, await brotli(content, { params })),
    writeFile(`${path}.gz`, await zip(content, { level: 9 })),
  ]);
}
