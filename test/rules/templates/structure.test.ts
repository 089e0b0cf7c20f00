import { describe, expect, test } from 'vitest';
import { templateNamed, templates } from '../../../rules/templates/index.ts';
import { type Definition, type Indicator, isGroup, type TreeNode, type Weight } from '../../../schemas/definition.ts';
import { validateDefinition } from '../../../schemas/validate.ts';

function definitionNamed(id: string): Definition {
  const template = templateNamed(id);
  if (!template) throw new Error(`No template ${id}`);
  return template.definition;
}

function indicatorsUnder(node: TreeNode): readonly Indicator[] {
  return isGroup(node) ? node.children.flatMap(indicatorsUnder) : [node];
}

function nodesUnder(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? [node, ...node.children.flatMap(nodesUnder)] : [node];
}

function weightIn(stage: string, weight: Weight | undefined): number {
  return typeof weight === 'number' ? weight : (weight?.[stage] ?? 0);
}

const rounded = (x: number) => Math.round(x * 1e9) / 1e9;

describe('The shape of each template', () => {
  test('six templates are listed, each found by its id', () => {
    expect(templates.map(({ id }) => id)).toEqual([
      'torch',
      'suzhou',
      'kunshan',
      'techsme',
      'innovativesme',
      'fastgrowth',
    ]);
    expect(templates.every((one) => templateNamed(one.id) === one)).toBe(true);
    expect(templateNamed('nowhere')).toBeUndefined();
  });

  test.each([
    { id: 'torch', stages: 3, groups: 3, indicators: 18, core: 18, perGroup: [7, 6, 5], full: 100, fields: 34 },
    {
      id: 'suzhou',
      stages: 4,
      groups: 4,
      indicators: 72,
      core: 20,
      perGroup: [18, 22, 16, 16],
      full: 1000,
      fields: 137,
    },
    {
      id: 'kunshan',
      stages: 3,
      groups: 7,
      indicators: 48,
      core: 17,
      perGroup: [7, 6, 9, 9, 6, 6, 5],
      full: 100,
      fields: 67,
    },
    { id: 'techsme', stages: 1, groups: 3, indicators: 4, core: 4, perGroup: [1, 2, 1], full: 100, fields: 15 },
    { id: 'innovativesme', stages: 1, groups: 3, indicators: 6, core: 6, perGroup: [2, 2, 2], full: 100, fields: 21 },
    { id: 'fastgrowth', stages: 2, groups: 2, indicators: 7, core: 1, perGroup: [2, 5], full: 100, fields: 17 },
  ])('$id has $stages stages, $groups dimensions, $indicators indicators of which $core are core', (shape) => {
    const { stages, tree, scale, fields } = definitionNamed(shape.id);
    const indicators = indicatorsUnder(tree);
    expect(stages).toHaveLength(shape.stages);
    expect(tree.children).toHaveLength(shape.groups);
    expect(indicators).toHaveLength(shape.indicators);
    expect(indicators.filter(({ core }) => core)).toHaveLength(shape.core);
    expect(tree.children.map((group) => indicatorsUnder(group).length)).toEqual(shape.perGroup);
    expect(scale?.full).toBe(shape.full);
    expect(fields).toHaveLength(shape.fields);
  });

  test('the company’s age is a fact of the founding date, not a field', () => {
    for (const { definition } of templates) expect(definition.fields.map(({ id }) => id)).not.toContain('company_age');
    expect(definitionNamed('suzhou').facts).toMatchObject([{ id: 'company_age', formula: 'floor(years(est_date))' }]);
  });
});

describe.each(templates)('Template $id', ({ definition }) => {
  const stageIds = (definition.stages ?? []).map(({ id }) => id);

  test('it is a definition in every particular', () => {
    expect(validateDefinition(definition)).toEqual({ ok: true, definition });
  });

  test('ids are unique among their kind and the root is `total`', () => {
    const kinds = [
      [...definition.fields, ...(definition.facts ?? [])],
      nodesUnder(definition.tree),
      definition.stages ?? [],
      definition.adjustments ?? [],
      definition.grades ?? [],
      definition.applications ?? [],
      definition.tests ?? [],
    ];
    for (const kind of kinds) {
      const ids = kind.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
    }
    expect(definition.tree.id).toBe('total');
  });

  test.each(stageIds)('the dimensions of stage %s weigh as much as the scale is long', (stage) => {
    const weights = definition.tree.children.map(({ weight }) => weightIn(stage, weight));
    expect(rounded(weights.reduce((sum, weight) => sum + weight, 0))).toBe(definition.scale?.full);
  });

  test.each(stageIds)('a dimension of stage %s weighs as much as what stands below it', (stage) => {
    for (const group of nodesUnder(definition.tree).filter(isGroup)) {
      if (group.id === 'total' || group.aggregate === 'max') continue;
      const below = group.children.reduce((sum, { weight }) => sum + weightIn(stage, weight), 0);
      expect(rounded(below), group.id).toBe(weightIn(stage, group.weight));
    }
  });

  test('only the last stage stands without a condition', () => {
    expect((definition.stages ?? []).map(({ when }) => when === undefined)).toEqual(
      stageIds.map((_, index) => index === stageIds.length - 1),
    );
  });

  test('at least five test cases, among them the three sample enterprises', () => {
    const ids = (definition.tests ?? []).map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(ids.slice(0, 3)).toEqual(['e1', 'e2', 'e3']);
  });

  test('a test case names only fields that exist', () => {
    const known = new Set(['enterpriseId', 'name', 'period', ...definition.fields.map(({ id }) => id)]);
    for (const { id, record } of definition.tests ?? [])
      expect(
        Object.keys(record).filter((key) => !known.has(key)),
        id,
      ).toEqual([]);
  });

  test('every text for people is there in Chinese and in English', () => {
    const texts = textsIn(definition);
    expect(texts.length).toBeGreaterThan(30);
    for (const text of texts) {
      expect(text['zh-CN'], JSON.stringify(text)).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en, JSON.stringify(text)).toMatch(/^(?=.*[A-Za-z0-9])/);
    }
  });
});

test.each(['torch', 'suzhou', 'kunshan', 'fastgrowth'])(
  '%s says to its reader that its numbers are illustrative',
  (id) => {
    const { description } = definitionNamed(id);
    expect(description?.['zh-CN']).toContain('示意');
    expect(description?.en).toContain('illustrative');
  },
);

test.each([
  { id: 'techsme', why: 'the better of two R&D ratios' },
  { id: 'innovativesme', why: 'floors and direct conditions' },
])('$id is published, not illustrative: $why', ({ id }) => {
  expect(JSON.stringify(definitionNamed(id))).not.toMatch(/示意|illustrative/i);
});

function textsIn(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(textsIn);
}
