import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../storage/store.ts';

/** Where uploads are kept until they are imported or discarded. */
export function uploadsFolder(dataFolder: string): string {
  return join(dataFolder, 'uploads');
}

/** Of a name that we made ourselves: nothing of the sender's name is in it. */
export function uploadPath(dataFolder: string, name: string): string {
  return join(uploadsFolder(dataFolder), name);
}

export async function removeUpload(dataFolder: string, name: string | undefined): Promise<void> {
  if (name !== undefined) await rm(uploadPath(dataFolder, name), { force: true });
}

const longEnough = 3_600_000;

/** `<park>.<import>.<kind>` */
export function uploadName(park: string, importId: string, extension: string): string {
  return `${park}.${importId}${extension}`;
}

/** Removes files that no import has any more: of uploads that were cut off with the server. */
export async function sweepUploads(store: Store, dataFolder: string, now: Date): Promise<void> {
  const folder = uploadsFolder(dataFolder);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const [park, id] = name.split('.');
    const file = await stat(join(folder, name)).catch(() => undefined);
    if (!park || !id || !file || now.getTime() - file.mtimeMs < longEnough) continue;
    const known = await store.park(park).imports.get(id);
    if (!known?.file) await removeUpload(dataFolder, name);
  }
}
