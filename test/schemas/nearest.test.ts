import { expect, test } from 'vitest';
import { nearest } from '../../schemas/nearest.ts';

test.each([
  { name: 'valeu', candidates: ['value', 'fact'], found: 'value', why: 'two letters that changed places are one edit' },
  { name: 'unti', candidates: ['until', 'unit'], found: 'until', why: 'the first of equals' },
  { name: 'Revenue', candidates: ['revenue'], found: 'revenue', why: 'capitals do not count' },
  { name: 'revenu_y0', candidates: ['revenue_y1', 'revenue_y0'], found: 'revenue_y0', why: 'the fewest edits' },
  { name: 'ab', candidates: ['cd'], found: undefined, why: 'nothing is near' },
  { name: 'constructor', candidates: [], found: undefined, why: 'nothing is there' },
])('$name: $why', ({ name, candidates, found }) => {
  expect(nearest(name, candidates)).toBe(found);
});
