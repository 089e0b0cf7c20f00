import { expect, test } from 'vitest';
import { DocumentTooLarge } from '../../../server/storage/faults.ts';
import { largestDocument } from '../../../server/storage/port.ts';
import { collectionOf, type Given, idsOf, sheet } from './given.ts';

export function largeDocuments({ store }: Given): void {
  /** A document whose JSON has so many bytes. */
  const ofBytes = (bytes: number, letter = 'x') => {
    const frame = Buffer.byteLength(JSON.stringify({ definition: '' }));
    const wide = Buffer.byteLength(letter);
    const rest = (bytes - frame) % wide;
    return { id: 'a', definition: letter.repeat((bytes - frame - rest) / wide) + 'y'.repeat(rest) };
  };

  test.each(['x', '企', '🚀'])('15 MB of %s are kept', async (letter) => {
    const drafts = collectionOf(store(), 'drafts');
    const document = ofBytes(largestDocument, letter);
    await drafts.insert(document);
    expect((await drafts.get('a'))?.definition === document.definition).toBe(true);
  });

  test.each(['x', '企', '🚀'])('a byte more, of %s, is refused, and nothing is written', async (letter) => {
    const drafts = collectionOf(store(), 'drafts');
    const refused = drafts.insert(ofBytes(largestDocument + 1, letter));
    await expect(refused).rejects.toBeInstanceOf(DocumentTooLarge);
    await expect(refused).rejects.toMatchObject({ bytes: largestDocument + 1 });
    expect(await drafts.count()).toBe(0);
  });

  test('a replacement that is too large leaves what was there', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', definition: 'small' });
    await expect(drafts.replace(ofBytes(largestDocument + 1), 1)).rejects.toBeInstanceOf(DocumentTooLarge);
    expect(await drafts.get('a')).toEqual({ id: 'a', revision: 1, definition: 'small' });
  });

  test('one too large among many is refused; none after it is written', async () => {
    const some = collectionOf(store(), 'sheets');
    const large = { ...sheet(3), nodes: 'x'.repeat(largestDocument) };
    await expect(some.append([sheet(1), sheet(2), large, sheet(4)])).rejects.toBeInstanceOf(DocumentTooLarge);
    expect(idsOf(await some.find({ limit: 9, only: [] })).filter((id) => id > 's000002')).toEqual([]);
  });

  test('several large ones are streamed', async () => {
    const some = collectionOf(store(), 'sheets');
    for (let at = 1; at <= 6; at++) await some.append([sheet(at, { nodes: String(at).repeat(6_000_000) })]);
    const lengths: number[] = [];
    for await (const { nodes } of some.stream()) lengths.push(String(nodes).length);
    expect(lengths).toEqual(Array(6).fill(6_000_000));
  });
}
