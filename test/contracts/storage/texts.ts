import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotStorable } from '../../../server/storage/faults.ts';
import { collectionOf, type Given, idsOf, sheet } from './given.ts';

export function texts({ store }: Given): void {
  test.each([
    '企业创新积分制',
    '苏州高新区达维创半导体设备股份有限公司',
    '𠮷野家 🧑‍🔬 👨‍👩‍👧‍👦',
    'é e\u0301 \u200b\u200f\ufeff\u2028\u2029',
    'quotes " \' ` \\ / and\ttabs\r\nlines\u0007',
    'half \ud800 a character \udfff',
    'the character \0 in the middle',
    '\ufffd\uffff\ufffe',
    "'; DROP TABLE sheets; --",
    '',
    ' ',
  ])('%j comes out of a document as it went in', async (text) => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', definition: { text, list: [text] }, [`key ${text}`]: 1 });
    const { id: _id, revision: _revision, ...content } = (await drafts.get('a')) ?? {};
    expect(content).toEqual({ definition: { text, list: [text] }, [`key ${text}`]: 1 });
  });

  test('any text and any key, at any depth', async () => {
    const drafts = collectionOf(store(), 'drafts');
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary', noUnicodeString: false } as object), async (definition) => {
        count += 1;
        const id = `a${count}`;
        await drafts.insert({ id, definition });
        expect(JSON.stringify((await drafts.get(id))?.definition)).toBe(JSON.stringify(definition));
      }),
      { numRuns: 80 },
    );
  });

  test.each(['企业 🚀', "o'clock", '"', 'a.b', '$where', '%', 'x'.repeat(300), '\\'])(
    'an id, a key and a found text may be %j',
    async (text) => {
      const some = collectionOf(store(), 'sheets');
      await some.append([sheet(1, { id: text, name: text, enterpriseId: text })]);
      expect(await some.get(text)).toMatchObject({ id: text, name: text });
      for (const field of ['id', 'name', 'enterpriseId'])
        expect(idsOf(await some.find({ where: [{ field, is: text }], limit: 2 })), field).toEqual([text]);
    },
  );

  describe('an id or a declared field is refused, with its place, where it has', () => {
    test.each([
      ['half a character', 'a\ud800'],
      ['the other half', '\udc00b'],
      ['the character 0', 'a\0b'],
    ])('%s', async (_, text) => {
      const some = collectionOf(store(), 'sheets');
      await expect(some.append([sheet(1, { id: text })])).rejects.toMatchObject({ pointer: '/id' });
      await expect(some.append([sheet(1, { name: text })])).rejects.toBeInstanceOf(NotStorable);
      await expect(some.append([sheet(1, { name: text })])).rejects.toMatchObject({ pointer: '/name' });
      expect(await some.count()).toBe(0);
    });
  });

  test('an empty id is refused', async () => {
    await expect(collectionOf(store(), 'drafts').insert({ id: '' })).rejects.toBeInstanceOf(NotStorable);
  });

  test.each<[string, unknown]>([
    ['stage', 1],
    ['stage', true],
    ['stage', ['growth']],
    ['stage', { $ne: null }],
    ['total', '80'],
    ['total', false],
    ['total', { a: 1 }],
  ])('a declared field of another type is refused: %s as %j', async (field, value) => {
    const some = collectionOf(store(), 'sheets');
    await expect(some.append([sheet(1, { [field]: value })])).rejects.toMatchObject({ pointer: `/${field}` });
    expect(await some.count()).toBe(0);
  });
}
