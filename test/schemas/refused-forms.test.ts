import { describe, expect, test } from 'vitest';
import { faultsWith, name, rdRatio, scoring } from './changed.ts';

describe('Only the branch that is meant tells its faults', () => {
  test.each([
    { what: 'no method', at: scoring, value: {}, faults: [`schema.required ${scoring}`] },
    {
      what: 'a method that is none',
      at: scoring,
      value: { method: 'band' },
      faults: [`schema.choice ${scoring}/method`],
    },
    { what: 'a method that is a number', at: scoring, value: { method: 1 }, faults: [`schema.type ${scoring}/method`] },
    {
      what: 'linear without to',
      at: scoring,
      value: { method: 'linear', from: 0 },
      faults: [`schema.required ${scoring}`],
    },
    {
      what: 'linear with bands',
      at: scoring,
      value: { method: 'linear', from: 0, to: 1, bands: [] },
      faults: [`schema.unknownKey ${scoring}/bands`],
    },
    { what: 'no band', at: scoring, value: { method: 'bands', bands: [] }, faults: [`schema.tooFew ${scoring}/bands`] },
    {
      what: 'a step of 0',
      at: scoring,
      value: { method: 'steps', first: 0, base: 0, step: 0, marksPerStep: 1 },
      faults: [`schema.range ${scoring}/step`],
    },
    {
      what: 'a point of one number',
      at: scoring,
      value: { method: 'piecewise', points: [[1]] },
      faults: [`schema.tooFew ${scoring}/points/0`],
    },
    {
      what: 'a point of three',
      at: scoring,
      value: { method: 'piecewise', points: [[1, 2, 3]] },
      faults: [`schema.tooMany ${scoring}/points/0`],
    },
    {
      what: 'marks of an inherited name',
      at: scoring,
      value: { method: 'lookup', marks: { toString: 1 } },
      faults: [`schema.reservedName ${scoring}/marks/toString`],
    },
    {
      what: 'a kind that is none',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonnus', name },
      faults: ['schema.choice /adjustments/0/kind'],
    },
    {
      what: 'an exclusion of everyone',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'exclude', name },
      faults: ['schema.required /adjustments/0'],
    },
    {
      what: 'a bonus of nothing',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonus', name },
      faults: ['schema.exactlyOne /adjustments/0'],
    },
    {
      what: 'a bonus of both',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonus', name, points: 1, formula: '1' },
      faults: ['schema.exactlyOne /adjustments/0'],
    },
    {
      what: 'a negative bonus',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'bonus', name, points: -1 },
      faults: ['schema.range /adjustments/0/points'],
    },
    {
      what: 'a penalty of both',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'penalty', name, points: 1, percent: 1 },
      faults: ['schema.exactlyOne /adjustments/0'],
    },
    {
      what: 'a penalty above 100 %',
      at: '/adjustments/0',
      value: { id: 'a', kind: 'penalty', name, percent: 101 },
      faults: ['schema.range /adjustments/0/percent'],
    },
    {
      what: 'an indicator without a formula',
      at: `${rdRatio}/formula`,
      value: undefined,
      faults: [`schema.required ${rdRatio}`],
    },
    {
      what: 'a group with a formula',
      at: '/tree/children/0/formula',
      value: '1',
      faults: ['schema.unknownKey /tree/children/0/formula'],
    },
    { what: 'a root that is an indicator', at: '/tree/children', value: undefined, faults: ['schema.required /tree'] },
    { what: 'a node that is a number', at: rdRatio, value: 1, faults: [`schema.type ${rdRatio}`] },
    { what: 'a grade from and top', at: '/grades/0/top', value: 0.1, faults: ['schema.exactlyOne /grades/0'] },
    { what: 'a grade with neither', at: '/grades/0/from', value: undefined, faults: ['schema.exactlyOne /grades/0'] },
    { what: 'a cap where nothing is summed', at: '/tree/cap', value: 5, faults: ['schema.notHere /tree/cap'] },
    {
      what: 'a capped sum without its cap',
      at: '/tree/aggregate',
      value: 'cappedSum',
      faults: ['schema.required /tree'],
    },
    {
      what: 'options of a number',
      at: '/fields/0/options',
      value: [{ value: 'a', name }],
      faults: ['schema.notHere /fields/0/options'],
    },
    {
      what: 'an enum without options',
      at: '/fields/5/options',
      value: undefined,
      faults: ['schema.required /fields/5'],
    },
    { what: 'the least of an enum', at: '/fields/5/min', value: 1, faults: ['schema.notHere /fields/5/min'] },
    { what: 'a type that is none', at: '/fields/0/type', value: 'nubmer', faults: ['schema.choice /fields/0/type'] },
    {
      what: 'a missing policy that is none',
      at: `${rdRatio}/missing`,
      value: 'zeros',
      faults: [`schema.choice ${rdRatio}/missing`],
    },
    {
      what: 'a negative mark when missing',
      at: `${rdRatio}/missing`,
      value: { mark: -1 },
      faults: [`schema.range ${rdRatio}/missing/mark`],
    },
  ])('$what', ({ at, value, faults }) => {
    expect(faultsWith(at, value)).toEqual(faults);
  });
});
