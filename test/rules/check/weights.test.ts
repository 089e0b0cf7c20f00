import { describe, expect, test } from 'vitest';
import { check } from '../../../rules/check/index.ts';
import { changed, indicator, put } from './sound.ts';

const output = '/tree/children/1';

/** The codes of what is told of a group of indicators with these weights. */
function told(weights: readonly unknown[], group: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const children = weights.map((weight, index) => indicator(`w${index}`, weight === undefined ? {} : { weight }));
  const changes = Object.entries(group).map(([key, value]) => put(`${output}/${key}`, value));
  return check(changed(put('/tests', []), put(`${output}/children`, children), ...changes))
    .filter(({ code, path }) => code.startsWith('weight.') && path.startsWith(output))
    .map(({ code }) => code);
}

describe('the weights of a group', () => {
  test.each([
    { weights: [30, 30, 40], why: 'add up to 100' },
    { weights: [0.3, 0.3, 0.4], why: 'add up to 1' },
    { weights: [0.1, 0.2, 0.3, 0.4], why: 'add up to 1 on paper, though not in binary' },
    { weights: [undefined, undefined, undefined], why: 'are all left out' },
    { weights: [3, 3, 3], why: 'are all alike' },
    { weights: [7], why: 'is an only child' },
    {
      weights: [
        { startup: 20, mature: 30 },
        { startup: 40, mature: 45 },
      ],
      why: "add up to the group's own in each stage",
    },
    { weights: [20, 30, 10, 15], group: { weight: 75 }, why: "add up to the group's own" },
    { weights: [5, 9], group: { aggregate: 'max' }, why: 'do not matter where the best counts' },
    { weights: [1, 2, 300], group: { aggregate: 'cappedSum', cap: 100 }, why: 'do not matter where marks are added' },
  ])('$weights raise no doubt: $why', ({ weights, group }) => {
    expect(told(weights, group)).toEqual([]);
  });

  test.each([
    { weights: [30, 30, 39], codes: ['weight.sum'], why: 'one short of 100' },
    {
      weights: [
        { startup: 20, mature: 30 },
        { startup: 40, mature: 44 },
      ],
      codes: ['weight.sum'],
      why: 'one short in one stage',
    },
    { weights: [50, 25, 25], codes: [], why: 'half is not above half' },
    { weights: [51, 25, 24], codes: ['weight.dominant'], why: 'above half' },
    { weights: [60, 40], codes: [], why: 'of two, one is always half or more' },
    { weights: [60, 40, 0], codes: [], why: 'and an unused third does not change that' },
  ])('$weights: $codes, $why', ({ weights, codes }) => {
    expect(told(weights)).toEqual(codes);
  });
});
