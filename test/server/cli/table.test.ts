import { describe, expect, test } from 'vitest';
import { displayWidth, shortened, wrapped } from '../../../server/cli/terminal/display-width.ts';
import { table } from '../../../server/cli/terminal/table.ts';

describe('A terminal gives a Chinese character two cells', () => {
  test.each([
    ['abc', 3],
    ['积分', 4],
    ['（A）', 5],
    ['𠀀', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('A long text is cut with an ellipsis within the width', () => {
    expect(shortened('苏州某某科技', 7)).toBe('苏州某…');
    expect(shortened('abc', 3)).toBe('abc');
  });
});

describe('A text is wrapped', () => {
  test.each([
    ['one two three', 8, ['one two', 'three']],
    ['积分工坊，按规则定义评分。', 10, ['积分工坊，', '按规则定义', '评分。']],
    ['a-very-long-word b', 5, ['a-very-long-word', 'b']],
    ['', 5, ['']],
  ])('%s in %i cells', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });
});

test('A table that is too wide takes from its widest columns that may be cut', () => {
  const columns = [{ heading: 'Id' }, { heading: 'Name', widest: 40 }, { heading: 'Also', widest: 40 }];
  const lines = table(columns, [['913205000000000001', '苏州高新区某某科技股份有限公司', 'no longer selected']], 56);
  expect(lines.map(displayWidth)).toEqual([43, 56, 56]);
  expect(lines[2]).toBe('913205000000000001  苏州高新区某某科…  no longer select…');
});

test('Columns stand under one another, numbers to the right', () => {
  const lines = table(
    [{ heading: '企业' }, { heading: 'Total', align: 'right' }],
    [
      ['甲', '9.5'],
      ['Canopy\nLtd', '100'],
    ],
  );
  expect(lines).toEqual(['企业        Total', '──────────  ─────', '甲            9.5', 'Canopy Ltd    100']);
});
