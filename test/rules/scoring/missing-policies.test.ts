import { describe, expect, test } from 'vitest';
import type { Definition, Missing } from '../../../schemas/definition.ts';
import { define, group, indicator, named } from '../../naive/park.ts';
import { scoreAll, scoreOne } from '../scored.ts';

const twoStages: Definition['stages'] = [
  { ...named('young'), when: { fact: 'z', operator: 'lessThan', value: 5 } },
  named('grown'),
];

function scored(missing: Missing | undefined) {
  const x = indicator('x', { fullMarks: 10, weight: 1, ...(missing === undefined ? {} : { missing }) });
  return scoreOne(define([x, indicator('y', { fullMarks: 10, weight: 3 })]), { y: 8 });
}

describe('where an indicator’s value is missing', () => {
  test.each<{ missing: Missing | undefined; mark: number | null; total: number; why: string }>([
    { missing: undefined, mark: 0, total: 60, why: 'zero is the default' },
    { missing: 'zero', mark: 0, total: 60, why: 'it earns nothing' },
    { missing: { mark: 6 }, mark: 6, total: 75, why: 'it earns a given mark' },
    { missing: { mark: 60 }, mark: 10, total: 85, why: 'at most full marks' },
    { missing: { mark: -6 }, mark: 0, total: 60, why: 'at least 0' },
    { missing: 'exclude', mark: null, total: 80, why: 'its weight goes to its siblings' },
  ])('$missing: mark $mark, total $total: $why', ({ missing, mark, total }) => {
    const sheet = scored(missing);
    expect(sheet.nodes.x).toMatchObject({ value: null, mark, missing: { operation: 'read', fields: ['x'] } });
    expect(sheet.total).toBe(total);
  });

  test('excluded: no fraction, no points, and the sibling has all of them', () => {
    const { nodes } = scored('exclude');
    expect(nodes.x).toMatchObject({ mark: null, fraction: null, points: 0 });
    expect(nodes.y).toMatchObject({ mark: 8, fraction: 0.8, points: 80 });
  });

  test('reject: not scored, and listed with the reason', () => {
    const sheet = scored('reject');
    expect(sheet).toMatchObject({ status: 'rejected', total: null, rank: null, grade: null });
    expect(sheet.reasons).toEqual([
      { code: 'indicatorMissing', node: 'x', missing: { operation: 'read', fields: ['x'] } },
    ]);
    expect(sheet.nodes.x).toMatchObject({ mark: null, fraction: null, points: null });
    expect(sheet.nodes.y).toMatchObject({ value: 8, mark: 8, fraction: null, points: null });
  });
});

describe('reject counts where the indicator is used in the enterprise’s stage', () => {
  const definition = define(
    [
      group('part', [indicator('x', { missing: 'reject', weight: { young: 1, grown: 0 } }), indicator('y')], {
        weight: { young: 1, grown: 1 },
      }),
    ],
    { stages: twoStages },
  );

  test.each([
    { z: 1, status: 'rejected' },
    { z: 9, status: 'scored' },
  ])('z = $z: $status', ({ z, status }) => {
    expect(scoreOne(definition, { y: 5, z }).status).toBe(status);
  });

  test('nor where its group is not used', () => {
    const unused = define(
      [group('part', [indicator('x', { missing: 'reject' })], { weight: { young: 1 } }), indicator('y')],
      { stages: twoStages },
    );
    expect(scoreOne(unused, { y: 5, z: 9 })).toMatchObject({ status: 'scored', total: 5 });
    expect(scoreOne(unused, { y: 5, z: 1 })).toMatchObject({ status: 'rejected' });
  });
});

describe('median: the middle of the population’s marks', () => {
  const definition = (more: Partial<Definition> = {}) =>
    define([indicator('x', { missing: 'median', fullMarks: 10 })], more);

  test.each([
    { xs: [1, 9, 5], median: 5, why: 'the one in the middle' },
    { xs: [1, 9, 5, 6], median: 5.5, why: 'the mean of the two in the middle' },
    { xs: [4], median: 4, why: 'the only one' },
    { xs: [1, 50, 60], median: 10, why: 'marks are held at full marks, and the median is of marks' },
    { xs: [], median: 0, why: 'nobody' },
  ])('of $xs: $median, $why', ({ xs, median }) => {
    const sheets = scoreAll(definition(), ...xs.map((x) => ({ x })), {});
    expect(sheets.at(-1)?.nodes.x).toMatchObject({ value: null, mark: median });
  });

  test('whoever has no stage is not in it; whoever is vetoed is', () => {
    const more: Partial<Definition> = {
      stages: twoStages,
      adjustments: [{ ...named('v'), kind: 'veto', when: { fact: 'yes', operator: 'equal', value: true } }],
    };
    const rows = [{ x: 1, z: 1 }, { x: 3, z: 1, yes: true }, { x: 9 }, { z: 9 }];
    expect(scoreAll(definition(more), ...rows).map(({ nodes }) => nodes.x?.mark)).toEqual([1, 3, null, 2]);
  });
});
