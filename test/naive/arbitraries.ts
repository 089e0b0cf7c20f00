import fc from 'fast-check';
import type { Condition, Definition, Fact, Grade, Scale, Stage } from '../../schemas/definition.ts';
import type { RecordInput } from '../../schemas/record.ts';
import { adjustments } from './arbitraries/adjustments.ts';
import { applications } from './arbitraries/applications.ts';
import { conditionsOver } from './arbitraries/conditions.ts';
import { formulasOver } from './arbitraries/formulas.ts';
import { recordsOfPeriod } from './arbitraries/records.ts';
import { trees } from './arbitraries/trees.ts';
import {
  both,
  called,
  fieldNames,
  fields,
  grades as gradeIds,
  type Names,
  stageIds,
  steadyNames,
  tables,
} from './arbitraries/vocabulary.ts';
import { indicatorsOf, nodesOf } from './survey.ts';

export interface DefinitionAndRecords {
  readonly definition: Definition;
  readonly records: readonly RecordInput[];
  readonly period: string;
}

const factNames: Names = { numbers: ['f1', 'f5'], booleans: ['f2'], texts: ['f3'], dates: ['f4'], categories: [] };

/** Each reads the fields and the facts above it. `f3` mixes options with free text, so that it has no options itself. */
function facts(): fc.Arbitrary<readonly Fact[]> {
  const above = [{}, { numbers: ['f1'] }, { booleans: ['f2'] }, { texts: ['f3'] }, { dates: ['f4'] }];
  const formulas = above.map((_, place) => formulasOver(above.slice(0, place + 1).reduce<Names>(both, fieldNames)));
  const [first, second, third, fourth, fifth] = formulas;
  if (!first || !second || !third || !fourth || !fifth) throw new RangeError('Five facts');
  const third3 = fc.oneof(
    fc.constant('s1'),
    third.text.map((text) => `coalesce(${text}, s1)`),
    fc.tuple(third.boolean, third.text).map(([condition, text]) => `if(${condition}, s1, ${text})`),
  );
  return fc
    .tuple(first.number, second.boolean, third3, fourth.date, fifth.number)
    .map((written) =>
      written.map((formula, index) => ({ id: `f${index + 1}`, name: called(`f${index + 1}`), formula })),
    );
}

/** The last one is the default. */
function stagesOf(ids: readonly string[]): fc.Arbitrary<readonly Stage[]> {
  const when: fc.Arbitrary<Condition> = fc.oneof(
    { weight: 5, arbitrary: conditionsOver(steadyNames) },
    { weight: 1, arbitrary: conditionsOver(both(fieldNames, factNames)) },
  );
  return fc.tuple(...ids.slice(1).map(() => when)).map((conditions) =>
    ids.map((id, index) => {
      const condition = conditions[index];
      return { id, name: called(id), ...(condition ? { when: condition } : {}) };
    }),
  );
}

const scales: fc.Arbitrary<Scale> = fc.constantFrom(100, 10, 1000).chain((full) =>
  fc.record(
    {
      full: fc.constant(full),
      decimals: fc.constantFrom(2, 0, 1, 4, 10),
      min: fc.constantFrom(0, -10, 5),
      max: fc.constantFrom(full, full * 2),
      bonusCap: fc.constantFrom(full / 10, 1, full),
    },
    { requiredKeys: ['full', 'decimals'] },
  ),
);

type Grading = 'none' | 'from' | 'top';

function gradesOf(grading: Grading): fc.Arbitrary<readonly Grade[]> {
  if (grading === 'none') return fc.constant([]);
  const levels = grading === 'from' ? [0, 1, 5, 10, 50, 85, 60.5] : [1, 0.1, 0.2, 0.28, 0.5, 0.75];
  return fc
    .uniqueArray(fc.constantFrom(...levels), { minLength: gradeIds.length, maxLength: gradeIds.length })
    .map((found) => gradeIds.map((id, index) => ({ id, name: called(id), [grading]: found[index] })));
}

function resultNames(graded: boolean): Partial<Names> {
  const categories = graded ? [{ name: 'grade', options: gradeIds }] : [];
  return { numbers: ['rank', 'percentile'], categories };
}

// Which nodes there are is known only when the tree is: until then they are called $0 to $2.
const nodeFacts = ['value', 'mark', 'points'].flatMap((kind) => [0, 1, 2].map((index) => `${kind}.$${index}`));

function withNodesNamed(definition: Definition): Definition {
  const indicators = indicatorsOf(definition);
  const numeric = indicators.filter(({ scoring }) => !['boolean', 'lookup'].includes(scoring.method));
  const name = (kind: string, index: number): string => {
    const list = kind === 'points' ? nodesOf(definition.tree) : kind === 'mark' ? indicators : numeric;
    const node = list[index % list.length];
    return node ? `${kind}.${node.id}` : 'n1';
  };
  const { adjustments: before, applications: decisions } = definition;
  const text = JSON.stringify({ adjustments: before, applications: decisions }).replaceAll(
    /(value|mark|points)\.\$(\d)/g,
    (_, kind: string, index: string) => name(kind, Number(index)),
  );
  return { ...definition, ...JSON.parse(text) };
}

function definitionsOf(stageCount: number, grading: Grading): fc.Arbitrary<Definition> {
  const stages = stageIds.slice(0, stageCount);
  const ofStage = stageCount > 0 ? { categories: [{ name: 'stage', options: stages }] } : {};
  const scored = both(both(fieldNames, factNames), ofStage);
  const totalled = both(scored, { numbers: ['total', ...nodeFacts] });
  const ranked = both(totalled, resultNames(grading !== 'none'));
  const groupings = stageCount > 0 ? ['stage', 'e1', 'e2'] : ['e1', 'e2'];
  const optional = {
    scale: scales,
    adjustments: adjustments(totalled, grading !== 'none'),
    rankWithin: fc.uniqueArray(fc.constantFrom(...groupings), { maxLength: 2 }),
    applications: applications(ranked, groupings),
    ...(grading === 'top' ? { gradeWithin: fc.constantFrom(...groupings) } : {}),
  };
  return fc
    .record(
      {
        formatVersion: fc.constant(1),
        name: fc.constant(called('random')),
        fields: fc.constant(fields),
        facts: facts(),
        tables: fc.constant(tables),
        stages: stagesOf(stages),
        tree: trees({ names: scored, stages, scopes: ['all', ...groupings] }),
        grades: gradesOf(grading),
        ...optional,
      },
      { requiredKeys: ['formatVersion', 'name', 'fields', 'facts', 'tables', 'stages', 'tree', 'grades'] },
    )
    .map(withNodesNamed);
}

/** As it comes out of a file: no inherited keys missing, none undefined. */
function plain(definition: Definition): Definition {
  return JSON.parse(JSON.stringify(definition));
}

/** A definition that is valid in every respect, and records that fit it. */
export function definitionAndRecords(): fc.Arbitrary<DefinitionAndRecords> {
  const definition = fc.oneof(
    ...[0, 1, 2, 3].flatMap((stageCount) =>
      (['none', 'from', 'top'] as const).map((grading) => definitionsOf(stageCount, grading)),
    ),
  );
  return fc.tuple(definition, recordsOfPeriod()).map(([found, records]) => ({ definition: plain(found), ...records }));
}
