import { describe, expect, test } from 'vitest';
import { displayWidth, shortened } from '../../../server/cli/terminal/display-width.ts';
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
