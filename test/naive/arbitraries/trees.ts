import fc from 'fast-check';
import type { Group, Indicator, Missing, Scoring, TreeNode, Variant, Weight } from '../../../schemas/definition.ts';
import { isGroup } from '../../../schemas/definition.ts';
import { weightOf } from '../tree.ts';
import { formulasOver } from './formulas.ts';
import { categoryScorings, numericScorings, truthScorings } from './scorings.ts';
import { called, type Names, texts } from './vocabulary.ts';

export interface TreeContext {
  readonly names: Names;
  readonly stages: readonly string[];
  readonly scopes: readonly string[];
}

const unnamed = { id: '', name: called('') };

function weights(stages: readonly string[]): fc.Arbitrary<Weight> {
  const weight = fc.constantFrom<number[]>(1, 2, 3, 0.1, 40, 0);
  if (stages.length === 0) return weight;
  const perStage = fc.dictionary(fc.constantFrom(...stages), weight, { minKeys: 1, noNullPrototype: true });
  return fc.oneof(weight, perStage);
}

function policies(fullMarks: number): fc.Arbitrary<Missing> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Missing>('zero', 'exclude', 'median', { mark: fullMarks / 2 }) },
    { weight: 1, arbitrary: fc.constant<Missing>('reject') },
  );
}

/** For some stages another scoring each. */
function variantsOf(stages: readonly string[], scoring: fc.Arbitrary<Scoring>): fc.Arbitrary<readonly Variant[]> {
  const own = fc.array(fc.option(scoring), { minLength: stages.length, maxLength: stages.length });
  return own.map((scorings) =>
    stages.flatMap((stage, index) => {
      const found = scorings[index];
      return found ? [{ stages: [stage], scoring: found }] : [];
    }),
  );
}

function indicators({ names, stages, scopes }: TreeContext, fullMarks: number | undefined): fc.Arbitrary<Indicator> {
  const formulas = formulasOver(names);
  const full = fullMarks ?? 100;
  const scored = (formula: fc.Arbitrary<string>, scoring: fc.Arbitrary<Scoring>) =>
    fc.record(
      { formula, scoring, missing: policies(full), weight: weights(stages), variants: variantsOf(stages, scoring) },
      { requiredKeys: ['formula', 'scoring'] },
    );
  const measured = fc.oneof(
    { weight: 14, arbitrary: scored(formulas.number, numericScorings(full, scopes)) },
    { weight: 1, arbitrary: scored(formulas.boolean, truthScorings(full)) },
    { weight: 1, arbitrary: scored(formulas.boolean, categoryScorings(full, ['true', 'false'])) },
    { weight: 1, arbitrary: scored(fc.constantFrom(...names.texts), categoryScorings(full, texts)) },
    ...names.categories.map(({ name, options }) => ({
      weight: 1,
      arbitrary: scored(fc.constant(name), categoryScorings(full, options)),
    })),
  );
  return measured.map((found) => ({ ...unnamed, ...found, ...(fullMarks === undefined ? {} : { fullMarks }) }));
}

/** Numbered anew, with at least one used child in every group and stage. */
function completed(root: Group, stages: readonly string[]): Group {
  const counts = { i: 0, g: 0 };
  const complete = (node: TreeNode): TreeNode => {
    const kind = isGroup(node) ? 'g' : 'i';
    counts[kind] += 1;
    const id = `${kind}${counts[kind]}`;
    const named = { ...node, id, name: called(id) };
    return isGroup(named) ? { ...named, children: withUsedChild(named.children, stages).map(complete) } : named;
  };
  return { ...root, id: 'root', name: called('root'), children: withUsedChild(root.children, stages).map(complete) };
}

function withUsedChild(children: readonly TreeNode[], stages: readonly string[]): readonly TreeNode[] {
  const [first, ...others] = children;
  if (!first) return children;
  const isUnused = (stage: string | null) => children.every((child) => weightOf(child, stage) === 0);
  if (stages.length === 0) return isUnused(null) ? [{ ...first, weight: 1 }, ...others] : children;
  if (!stages.some(isUnused)) return children;
  const weight = Object.fromEntries(
    stages.map((stage) => [stage, isUnused(stage) ? 1 : weightOf(first, stage)] as const),
  );
  return [{ ...first, weight }, ...others];
}

export function trees(context: TreeContext): fc.Arbitrary<Group> {
  const { stages } = context;
  const indicator = fc.oneof(...[undefined, 10, 5].map((fullMarks) => indicators(context, fullMarks)));
  const { group } = fc.letrec<{ group: Group; node: TreeNode }>((tie) => {
    const children = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
    const mean = fc.constantFrom('weightedMean', 'geometricMean', 'harmonicMean', 'min', 'max');
    const aggregated = fc.record(
      { children, aggregate: mean, weight: weights(stages) },
      { requiredKeys: ['children'] },
    );
    const capped = fc.record(
      {
        children: fc.array(indicator, { minLength: 1, maxLength: 3 }),
        aggregate: fc.constant('cappedSum'),
        cap: fc.constantFrom(10, 3, 100),
        weight: weights(stages),
      },
      { requiredKeys: ['children', 'aggregate', 'cap'] },
    );
    return {
      node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, { weight: 3, arbitrary: indicator }, tie('group')),
      group: fc.oneof({ weight: 4, arbitrary: aggregated }, capped).map((found): Group => ({ ...unnamed, ...found })),
    };
  });
  return group.map((root) => {
    const { weight: _, ...rest } = root;
    return completed(rest, stages);
  });
}
