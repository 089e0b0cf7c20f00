import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { definitionHash } from '../../rules/definition-hash.ts';
import type { Definition } from '../../schemas/definition.ts';

const plain: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '积分' },
  fields: [],
  tree: { id: 'total', name: { 'zh-CN': '总分' }, children: [] },
};

test('the hash is SHA-256 of the canonical text: keys in order, no space, UTF-8', () => {
  const text =
    '{"fields":[],"formatVersion":1,"name":{"zh-CN":"积分"},"tree":{"children":[],"id":"total","name":{"zh-CN":"总分"}}}';
  expect(definitionHash(plain)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

test.each([
  { why: 'the layout', other: { ...plain, layout: { total: { collapsed: true } } }, same: true },
  { why: '$schema', other: { ...plain, $schema: 'definition.schema.json' }, same: true },
  { why: 'an English name', other: { ...plain, name: { 'zh-CN': '积分', en: 'Points' } }, same: false },
  { why: 'a default written out', other: { ...plain, rankWithin: [] }, same: false },
])('$why changes the hash: not $same', ({ other, same }) => {
  expect(definitionHash(other) === definitionHash(plain)).toBe(same);
});
