import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Run, score } from '../../../rules/index.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition, Indicator, TreeNode } from '../../../schemas/definition.ts';
import { definitionAndRecords } from '../../naive/arbitraries.ts';
import { define, group, indicator, named } from '../../naive/park.ts';
import { datasetFor, firms, runOf } from '../scored.ts';
import { edits } from './edits.ts';
import { comparingDefinition, inventedRecords } from './invented.ts';
import { contentOf } from './run-content.ts';

describe('scoring again after a change, with the run before, gives what scoring afresh gives, column by column', () => {
  test('for random definitions and chains of random edits', () => {
    const tried = new Set<string>();
    fc.assert(
      fc.property(definitionAndRecords(), fc.array(edits, { minLength: 1, maxLength: 4 }), (found, chain) => {
        const dataset = datasetFor(found.definition, found.records, found.period);
        let { definition } = found;
        let previous = score(compile(definition), dataset);
        for (const [title, edit] of chain) {
          tried.add(title);
          definition = edit(definition);
          const program = compile(definition);
          previous = score(program, dataset, { previous });
          // A dataset of its own, so that nothing at all is shared.
          const fresh = score(program, datasetFor(definition, found.records, found.period));
          expect(contentOf(previous)).toEqual(contentOf(fresh));
        }
      }),
      { seed: 20251231, numRuns: 400 },
    );
    expect(tried.size).toBe(12);
  });

  test.each(['torch', 'suzhou'])('for each weight of %s in turn, and back', (id) => {
    const definition = templateNamed(id)?.definition;
    if (!definition) throw new RangeError(id);
    const dataset = datasetFor(definition, inventedRecords(definition.fields, 60, 2));
    const program = compile(definition);
    const before = score(program, dataset);
    const expected = JSON.stringify(contentOf(before));
    let run = before;
    for (const [index, dimension] of definition.tree.children.entries()) {
      const children = definition.tree.children.with(index, { ...dimension, weight: 33 });
      const changed = compile({ ...definition, tree: { ...definition.tree, children } });
      run = score(changed, dataset, { previous: run });
      expect(JSON.stringify(contentOf(run))).toBe(JSON.stringify(contentOf(score(changed, dataset))));
    }
    expect(JSON.stringify(contentOf(score(program, dataset, { previous: run })))).toBe(expected);
    expect(JSON.stringify(contentOf(before)), 'the first run is as it was').toBe(expected);
  });
});

describe('what a change does not touch is the very same column', () => {
  const definition: Definition = define(
    [
      group('a', [indicator('x', { weight: 2 }), indicator('y', { missing: 'median' })]),
      group('b', [indicator('z', { scoring: { method: 'percentile', scope: 'kind' } })]),
    ],
    {
      facts: [{ ...named('f'), formula: 'x + 1' }],
      stages: [{ ...named('young'), when: { fact: 'f', operator: 'lessThan', value: 5 } }, named('grown')],
      adjustments: [
        { ...named('p'), kind: 'bonus', formula: 'x / 2', when: { fact: 'yes', operator: 'equal', value: true } },
        { ...named('q'), kind: 'bonus', formula: 'mark.x' },
      ],
    },
  );
  const records = firms(
    { x: 1, y: 2, z: 3, kind: 'C39', yes: true },
    { x: 9, z: 4, kind: 'C39', yes: false },
    { x: 5, y: 6, z: 7, kind: 'I65' },
  );
  const dataset = datasetFor(definition, records);
  const before = score(compile(definition), dataset);

  function again(changed: Definition, previous = before, on = dataset): Run {
    return score(compile(changed), on, { previous });
  }

  function changedTree(edit: (node: Indicator) => TreeNode): Definition {
    const visit = (node: TreeNode): TreeNode =>
      'children' in node ? { ...node, children: node.children.map(visit) } : edit(node);
    return { ...definition, tree: { ...definition.tree, children: definition.tree.children.map(visit) } };
  }

  /** The indicators whose columns are the very ones of the run before. */
  function kept(run: Run): readonly string[] {
    return run.program.nodes.flatMap(({ node, index }) => {
      const old = before.indicators[before.program.nodes.findIndex((one) => one.node.id === node.id)];
      const now = run.indicators[index];
      return now && now.marks === old?.marks && now.values === old.values && now.missing === old.missing
        ? [node.id]
        : [];
    });
  }

  test.each<{ why: string; changed: Definition; ids: readonly string[] }>([
    { why: 'nothing', changed: definition, ids: ['x', 'y', 'z'] },
    { why: 'the same, written anew', changed: JSON.parse(JSON.stringify(definition)), ids: ['x', 'y', 'z'] },
    {
      why: 'a weight',
      changed: changedTree((node) => (node.id === 'x' ? { ...node, weight: 9 } : node)),
      ids: ['x', 'y', 'z'],
    },
    {
      why: 'a weight by stage',
      changed: changedTree((node) => ({ ...node, weight: { young: 1, grown: 2 } })),
      ids: ['x', 'y', 'z'],
    },
    {
      why: 'a name',
      changed: changedTree((node) => ({ ...node, name: { 'zh-CN': '改名' }, unit: '%', core: true })),
      ids: ['x', 'y', 'z'],
    },
    {
      why: 'a scoring',
      changed: changedTree((node) =>
        node.id === 'x' ? { ...node, scoring: { method: 'linear', from: 0, to: 9 } } : node,
      ),
      ids: ['y', 'z'],
    },
    {
      why: 'a formula',
      changed: changedTree((node) => (node.id === 'z' ? { ...node, formula: 'z * 2' } : node)),
      ids: ['x', 'y'],
    },
    {
      why: 'a policy',
      changed: changedTree((node) => (node.id === 'y' ? { ...node, missing: 'zero' } : node)),
      ids: ['x', 'z'],
    },
    {
      why: 'full marks',
      changed: changedTree((node) => (node.id === 'y' ? { ...node, fullMarks: 10 } : node)),
      ids: ['x', 'z'],
    },
    {
      why: 'the adjustments, scale and grades',
      changed: {
        ...definition,
        adjustments: [],
        scale: { full: 10, decimals: 0 },
        grades: [{ ...named('A'), from: 1 }],
      },
      ids: ['x', 'y', 'z'],
    },
    { why: 'a fact', changed: { ...definition, facts: [{ ...named('f'), formula: 'x + 2' }] }, ids: [] },
    { why: 'a stage', changed: { ...definition, stages: [named('grown')] }, ids: [] },
    { why: 'the fields', changed: { ...definition, fields: definition.fields.slice(0, -1) }, ids: [] },
    { why: 'the tables', changed: { ...definition, tables: [{ id: 't', rows: {} }] }, ids: [] },
  ])('$why: $ids are kept', ({ changed, ids }) => {
    expect(kept(again(changed))).toEqual(ids);
  });

  test('a group is kept where nothing in it changed', () => {
    const run = again(changedTree((node) => (node.id === 'x' ? { ...node, weight: 9 } : node)));
    const same = (id: string) => {
      const index = run.program.nodes.findIndex(({ node }) => node.id === id);
      return run.groups[index]?.fractions === before.groups[index]?.fractions;
    };
    expect([same('root'), same('a'), same('b')]).toEqual([false, false, true]);
  });

  test('an adjustment’s condition and formula are kept, unless it reads what the tree gives', () => {
    const run = again(changedTree((node) => (node.id === 'x' ? { ...node, weight: 9 } : node)));
    expect(run.adjustments[0]?.held).toBe(before.adjustments[0]?.held);
    expect(run.adjustments[0]?.amounts).toBe(before.adjustments[0]?.amounts);
    expect(run.adjustments[1]?.amounts).not.toBe(before.adjustments[1]?.amounts);
  });

  test('of other records nothing is kept', () => {
    const run = again(definition, before, datasetFor(definition, records));
    expect(kept(run)).toEqual([]);
    expect(contentOf(run)).toEqual(contentOf(before));
  });

  test('the statistics of what was kept are still there', () => {
    const run = again(changedTree((node) => ({ ...node, weight: 4 })));
    expect(run.populationStatistics()).toEqual(before.populationStatistics());
    expect(Object.keys(run.statistics().medians)).toEqual(['y']);
  });
});

test('a comparing definition of 400 enterprises, a weight at a time', () => {
  const definition = comparingDefinition();
  const records = inventedRecords(definition.fields, 400, 2);
  const dataset = datasetFor(definition, records);
  let previous = score(compile(definition), dataset);
  for (const weight of [1, 5, 0.5]) {
    const [first, ...others] = definition.tree.children;
    if (!first) throw new RangeError('No children');
    const changed = { ...definition, tree: { ...definition.tree, children: [{ ...first, weight }, ...others] } };
    previous = score(compile(changed), dataset, { previous });
    expect(JSON.stringify(contentOf(previous))).toBe(JSON.stringify(contentOf(runOf(changed, records))));
  }
});
