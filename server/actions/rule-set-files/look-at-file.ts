import type { Deps } from '../../deps.ts';
import { linesOf } from '../../signing/lines-of-file.ts';
import { mostBytesOfLine } from '../../signing/read-signed-file.ts';
import { checkedFile, summaryOf } from './checked-file.ts';
import { fileHashOf } from './export-rule-set.ts';
import { importedFrom } from './imported-from.ts';

/** What is in a file that is whole, and who signed it. Nothing is stored. */
export async function lookAtFile(deps: Deps, park: string, path: string) {
  const { content, fingerprint, own } = await checkedFile(deps, path, 'anybody');
  const { value: first = '' } = await linesOf(path, mostBytesOfLine).next();
  const existing = (await importedFrom(deps, park, fileHashOf(first))) ?? null;
  return { fingerprint, own, ...summaryOf(content), existing };
}
