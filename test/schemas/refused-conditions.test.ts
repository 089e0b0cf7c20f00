import { describe, expect, test } from 'vitest';
import { faultsWith, leaf, when } from './changed.ts';

describe('What a condition may not be', () => {
  test.each([
    { what: 'an empty list', value: { all: [] }, faults: [`schema.tooFew ${when}/all`] },
    { what: 'all beside any', value: { all: [leaf], any: [leaf] }, faults: [`schema.exactlyOne ${when}`] },
    { what: 'all beside a comparison', value: { all: [leaf], ...leaf }, faults: [`schema.exactlyOne ${when}`] },
    { what: 'nothing at all', value: {}, faults: [`schema.exactlyOne ${when}`] },
    {
      what: 'a comparison without a fact',
      value: { operator: 'in', value: ['C'] },
      faults: [`schema.exactlyOne ${when}`],
    },
    { what: 'a path', value: { ...leaf, path: '$.x' }, faults: [`schema.unknownKey ${when}/path`] },
    { what: 'parameters of a fact', value: { ...leaf, params: {} }, faults: [`schema.unknownKey ${when}/params`] },
    { what: 'a priority', value: { all: [leaf], priority: 1 }, faults: [`schema.unknownKey ${when}/priority`] },
    {
      what: 'an unknown operator',
      value: { ...leaf, operator: 'lesThan' },
      faults: [`schema.choice ${when}/operator`],
    },
    { what: 'no operator', value: { fact: 'age', value: 5 }, faults: [`schema.required ${when}`] },
    { what: 'a value of null', value: { ...leaf, value: null }, faults: [`schema.type ${when}/value`] },
    {
      what: 'an empty list of values',
      value: { ...leaf, operator: 'in', value: [] },
      faults: [`schema.tooFew ${when}/value`],
    },
    {
      what: 'a list in a list',
      value: { ...leaf, operator: 'in', value: [['a']] },
      faults: [`schema.type ${when}/value/0`],
    },
    {
      what: 'another fact with a path',
      value: { ...leaf, value: { fact: 'a', path: '$' } },
      faults: [`schema.unknownKey ${when}/value/path`],
    },
    { what: 'a fact that is no name', value: { ...leaf, fact: 'a b' }, faults: [`schema.pattern ${when}/fact`] },
    { what: 'not of a list', value: { not: [leaf] }, faults: [`schema.type ${when}/not`] },
    {
      what: 'a fault inside not inside any',
      value: { any: [leaf, { not: { all: [] } }] },
      faults: [`schema.tooFew ${when}/any/1/not/all`],
    },
    { what: 'a text', value: 'age < 5', faults: [`schema.type ${when}`] },
  ])('$what', ({ value, faults }) => {
    expect(faultsWith(when, value)).toEqual(faults);
  });
});
