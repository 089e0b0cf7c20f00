import type { Entries, ListSection } from '../../../../rules/document/kinds.ts';
import { describeCondition } from '../../../../rules/words/describe-condition.ts';
import { describeScoring } from '../../../../rules/words/describe-scoring.ts';
import type { Naming } from '../../../../rules/words/vocabulary.ts';
import {
  type Adjustment,
  type Application,
  type Definition,
  isGroup,
  type Missing,
  type TreeNode,
  type Weight,
} from '../../../../schemas/definition.ts';
import type { Text } from '../../../../schemas/text.ts';

/** What the grid says of one thing on one side. */
export interface Cells {
  readonly name: string;
  /** Short: the numbers of the stages in their order. */
  readonly weight: string;
  readonly weightInWords: string;
  readonly rule: string;
  readonly scoring: string;
}

const joined = (...parts: readonly (string | number | undefined | null | false)[]): string =>
  parts.filter((part) => part !== undefined && part !== null && part !== false && part !== '').join(' · ');

export function nodeCells(node: TreeNode, naming: Naming): Cells {
  const { vocabulary } = naming;
  const name = naming.text(node.name);
  const weight = weightText(node.weight);
  const weightInWords = weightWords(node.weight, naming);
  if (isGroup(node)) {
    const aggregate = vocabulary.aggregates[node.aggregate ?? 'weightedMean'];
    return {
      name,
      weight,
      weightInWords,
      rule: joined(aggregate, node.cap !== undefined && `≤ ${node.cap}`),
      scoring: '',
    };
  }
  const variants = (node.variants ?? []).map(
    ({ stages, scoring }) =>
      `${stages.map((stage) => naming.named('stage', stage)).join(vocabulary.and)}${vocabulary.colon}${describeScoring(scoring, naming)}`,
  );
  const missing = node.missing && missingText(node.missing, naming);
  return {
    ...{ name, weight, weightInWords, rule: joined(node.formula, node.unit) },
    scoring: joined(describeScoring(node.scoring, naming), ...variants, missing),
  };
}

function weightText(weight: Weight | undefined): string {
  if (weight === undefined) return '';
  return typeof weight === 'number' ? String(weight) : Object.values(weight).join(' / ');
}

function weightWords(weight: Weight | undefined, naming: Naming): string {
  if (weight === undefined || typeof weight === 'number') return weightText(weight);
  return naming.entries(weight, (stage) => naming.named('stage', stage));
}

const missingText = (missing: Missing, { vocabulary }: Naming): string =>
  typeof missing === 'object' ? vocabulary.missingMark(missing.mark) : vocabulary.missing[missing];

export type Section = ListSection;

const rules: { readonly [Key in Section]: (entity: Entries[Key], naming: Naming) => string } = {
  stages: ({ when }, naming) => (when ? describeCondition(when, naming) : ''),
  adjustments: adjustmentRule,
  grades: ({ from, top }) => joined(from !== undefined && `≥ ${from}`, top !== undefined && `top ${top}`),
  applications: applicationRule,
  facts: ({ formula, unit }) => joined(formula, unit),
  tables: ({ rows }) =>
    Object.entries(rows)
      .map(([key, value]) => `${key} ${value}`)
      .join(', '),
  fields: ({ type, unit, min, max, source }, { vocabulary }) =>
    joined(vocabulary.fieldTypes[type], unit, min !== undefined && `≥ ${min}`, max !== undefined && `≤ ${max}`, source),
  tests: ({ expect }) => JSON.stringify(expect),
};

function adjustmentRule(adjustment: Adjustment, naming: Naming): string {
  const { kind, when } = adjustment;
  const amounts = [
    'points' in adjustment && adjustment.points,
    'percent' in adjustment && adjustment.percent !== undefined && `${adjustment.percent}%`,
    'formula' in adjustment && adjustment.formula,
    'grade' in adjustment && naming.named('grade', adjustment.grade),
  ];
  return joined(naming.vocabulary.adjustmentKinds[kind], ...amounts, when && describeCondition(when, naming));
}

function applicationRule({ when, amount, quota }: Application, naming: Naming): string {
  const condition = when && describeCondition(when, naming);
  return joined(condition, amount?.formula, amount?.unit, quota && `≤ ${quota.count}`);
}

/** The list of a section with the cells of each of its entries. */
export function sectionCells<Key extends Section>(
  section: Key,
  definition: Definition,
  naming: Naming,
): ReadonlyMap<string, Cells> {
  const rule = rules[section];
  // Each section lists what stands in it, which a generic key can't say.
  const entries = (definition[section] ?? []) as unknown as readonly Entries[Key][];
  return new Map(
    entries.map((entry) => {
      const { id, name } = entry as { readonly id: string; readonly name?: Text };
      return [
        id,
        { name: name ? naming.text(name) : id, weight: '', weightInWords: '', rule: rule(entry, naming), scoring: '' },
      ] as const;
    }),
  );
}
