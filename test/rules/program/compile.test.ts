import { describe, expect, test } from 'vitest';
import { compile, DefinitionError } from '../../../rules/index.ts';
import { weightIn } from '../../../rules/program/resolve-tree.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Condition, Definition, Fact } from '../../../schemas/definition.ts';
import { define, group, indicator, named } from '../../naive/park.ts';

function problemsOf(definition: Definition) {
  try {
    compile(definition);
    return [];
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
}

const places = (definition: Definition) => problemsOf(definition).map(({ code, path }) => `${code} ${path}`);
const facts = (formulas: Readonly<Record<string, string>>): readonly Fact[] =>
  Object.entries(formulas).map(([id, formula]) => ({ ...named(id), formula }));
const reads = (fact: string): Condition => ({ fact, operator: 'greaterThan', value: 1 });

test.each(templates)('the template $id compiles', ({ definition }) => {
  expect(problemsOf(definition)).toEqual([]);
});

describe('facts read the fields and the facts above them', () => {
  test('in any number of steps', () => {
    expect(places(define([indicator('x')], { facts: facts({ a: 'x', b: 'a + 1', c: 'a * b' }) }))).toEqual([]);
  });

  test('one that reads a fact below is told, with the move that mends it', () => {
    const [problem, ...others] = problemsOf(define([indicator('x')], { facts: facts({ a: 'b + c', b: 'x', c: 'x' }) }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'fact.order',
      path: '/facts/0/formula',
      fix: { patch: [{ op: 'move', from: '/facts/0', path: '/facts/2' }] },
    });
  });

  test.each([
    { written: { a: 'a + 1' }, circle: 'a → a' },
    { written: { a: 'b', b: 'a' }, circle: 'a → b → a' },
    { written: { a: 'b', b: 'c + x', c: 'a' }, circle: 'a → b → c → a' },
  ])('$circle is a circle', ({ written, circle }) => {
    const [problem] = problemsOf(define([indicator('x')], { facts: facts(written) }));
    expect(problem).toMatchObject({ code: 'fact.cycle', path: '/facts/0/formula' });
    expect(problem?.message.en).toContain(circle);
  });

  test.each(['stage', 'total', 'grade', 'mark.x', 'value.x', 'points.root'])('a fact does not know %s', (name) => {
    expect(places(define([indicator('x')], { facts: facts({ a: `isMissing(${name})` }) }))).toEqual([
      'formula.unknownName /facts/0/formula',
    ]);
  });
});

describe('what is known where', () => {
  const known = {
    stage: ['x', 'f'],
    indicator: ['x', 'f', 'stage'],
    adjustment: ['x', 'f', 'stage', 'value.x', 'mark.x', 'points.root', 'total'],
    application: ['x', 'f', 'stage', 'value.x', 'mark.x', 'points.root', 'total', 'grade', 'rank', 'percentile'],
  } as const;
  const all = known.application;
  const base: Partial<Definition> = { facts: facts({ f: 'x + 1' }) };
  const stages = (when: Condition) => [{ ...named('young'), when }, named('grown')];
  const exists = (fact: string): Condition =>
    fact === 'stage' || fact === 'grade' ? { fact, operator: 'contains', value: 'a' } : reads(fact);

  const inEach: Readonly<Record<keyof typeof known, (name: string) => Definition>> = {
    stage: (name) => define([indicator('x')], { ...base, stages: stages(exists(name)) }),
    indicator: (name) => define([indicator('x'), indicator('i', { formula: `if(isMissing(${name}), 1, 0)` })], base),
    adjustment: (name) =>
      define([indicator('x')], {
        ...base,
        adjustments: [{ ...named('p'), kind: 'penalty', points: 1, when: exists(name) }],
      }),
    application: (name) =>
      define([indicator('x')], { ...base, applications: [{ ...named('loan'), when: exists(name) }] }),
  };

  test.each(['stage', 'indicator', 'adjustment', 'application'] as const)(
    'in a condition or formula of a %s',
    (place) => {
      const understood = all.filter((name) => places(inEach[place](name)).length === 0);
      expect(understood).toEqual(known[place]);
    },
  );
});

describe('what can not be resolved is told at its place', () => {
  test('all of it, part by part', () => {
    const definition = define(
      [
        indicator('x', { formula: 'x +' }),
        group('g', [indicator('i', { formula: 'word' }), indicator('j', { formula: 'nothing' })]),
      ],
      {
        facts: facts({ a: 'xx' }),
        stages: [{ ...named('young'), when: reads('yy') }, named('grown')],
        adjustments: [
          { ...named('b'), kind: 'bonus', formula: 'yes' },
          { ...named('c'), kind: 'penalty', points: 1, when: { all: [] } },
        ],
        applications: [
          {
            ...named('loan'),
            when: reads('zz'),
            amount: { formula: 'grade' },
            quota: { count: 1, orderBy: [{ fact: 'totl' }, { fact: 'word' }] },
          },
        ],
      },
    );
    expect(places(definition)).toEqual([
      'formula.unknownName /facts/0/formula',
      'condition.unknownFact /stages/0/when/fact',
      'formula.syntax /tree/children/0/formula',
      'formula.result /tree/children/1/children/0/formula',
      'formula.unknownName /tree/children/1/children/1/formula',
      'formula.result /adjustments/0/formula',
      'condition.empty /adjustments/1/when/all',
      'condition.unknownFact /applications/0/quota/orderBy/0/fact',
      'quota.orderType /applications/0/quota/orderBy/1/fact',
      'condition.unknownFact /applications/0/when/fact',
      'formula.result /applications/0/amount/formula',
    ]);
  });

  test('a scoring takes values of its kind', () => {
    expect(places(define([indicator('x', { formula: 'yes', scoring: { method: 'boolean', mark: 1 } })]))).toEqual([]);
    expect(places(define([indicator('x', { formula: 'born', scoring: { method: 'lookup', marks: {} } })]))).toEqual([
      'formula.result /tree/children/0/formula',
    ]);
    const variants = [{ stages: ['s'], scoring: { method: 'linear', from: 0, to: 1 } as const }];
    const both = indicator('x', { formula: 'word', scoring: { method: 'lookup', marks: {} }, variants });
    expect(places(define([both], { stages: [named('s')] }))).toEqual(['formula.result /tree/children/0/formula']);
  });
});

describe('a weight', () => {
  test.each([
    { node: indicator('x', { weight: 3 }), stage: 's', weight: 3, why: 'one for every stage' },
    { node: indicator('x', { weight: 3 }), stage: null, weight: 3, why: 'or for none' },
    { node: indicator('x', { weight: { s: 4 } }), stage: 's', weight: 4, why: 'of its stage' },
    { node: indicator('x', { weight: { s: 4 } }), stage: 't', weight: 0, why: 'a stage left out' },
    {
      node: indicator('x', { weight: {} }),
      stage: 'constructor',
      weight: 0,
      why: 'what every object inherits is left out',
    },
    { node: indicator('x', { fullMarks: 7 }), stage: 's', weight: 7, why: 'left out: full marks' },
    { node: indicator('x'), stage: 's', weight: 100, why: 'full marks left out too' },
    { node: group('g', []), stage: 's', weight: 1, why: 'of a group, 1' },
  ])('$weight: $why', ({ node, stage, weight }) => {
    expect(weightIn(node, stage)).toBe(weight);
  });
});
