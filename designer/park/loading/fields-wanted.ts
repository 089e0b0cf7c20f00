import { type Expression, namesIn } from '../../../rules/formula/expression.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { Field, Id } from '../../../schemas/definition.ts';

/** The records that a program reads. */
export interface FieldsWanted {
  readonly fields: readonly Field[];
  /** Those of which earlier periods are read. */
  readonly earlier: ReadonlySet<string>;
  /** How many periods back. */
  readonly periodsBefore: number;
}

/** Up to this many enterprises all fields are loaded, so that a new indicator can read any of them at once. */
const fewEnterprises = 10_000;

/** Of all programs that are to be scored; where two of them define a field, the first one does. */
export function fieldsWanted(programs: readonly Program[], enterprises: number): FieldsWanted {
  const expressions = programs.flatMap(expressionsIn);
  const read = new Set<string>(programs.flatMap(groupings));
  for (const expression of expressions) namesIn(expression, read);
  const earlier = new Set<string>();
  let periodsBefore = 0;
  for (const expression of expressions)
    visit(expression, (one) => {
      if (one.kind !== 'previous') return;
      earlier.add(one.field);
      periodsBefore = Math.max(periodsBefore, one.periods);
    });
  const wanted = ({ id, type }: Field) => read.has(id) || (enterprises <= fewEnterprises && type !== 'string');
  const fields = new Map(programs.toReversed().flatMap(({ fields }) => [...fields]));
  return { fields: [...fields.values()].filter(wanted), earlier, periodsBefore };
}

/** The fields that a program reads, and no others. */
export function fieldsRead(program: Program): FieldsWanted {
  return fieldsWanted([program], Number.POSITIVE_INFINITY);
}

/** Whether all that is wanted is there, read in the same way. */
export function covers(loaded: FieldsWanted, wanted: FieldsWanted): boolean {
  const held = new Map(loaded.fields.map((field) => [field.id, readingOf(field)]));
  return holds(loaded, wanted) && wanted.fields.every((field) => held.get(field.id) === readingOf(field));
}

/** Whether all that is wanted is there, though perhaps held against other limits or options. */
export function holds(loaded: FieldsWanted, wanted: FieldsWanted): boolean {
  const held = new Set(loaded.fields.map(({ id }) => id));
  return (
    wanted.periodsBefore <= loaded.periodsBefore &&
    [...wanted.earlier].every((id) => loaded.earlier.has(id)) &&
    wanted.fields.every(({ id }) => held.has(id))
  );
}

/** Fields whose cells mean something else: what reads them can't be scored on these records. */
export function otherTypes(loaded: FieldsWanted, wanted: FieldsWanted): readonly Id[] {
  const held = new Map(loaded.fields.map(({ id, type }) => [id, type]));
  return wanted.fields.filter(({ id, type }) => held.has(id) && held.get(id) !== type).map(({ id }) => id);
}

/** All of a field that decides what its cells are. */
function readingOf({ type, min, max, options = [] }: Field): string {
  return JSON.stringify([type, min ?? null, max ?? null, options.map(({ value }) => value)]);
}

function expressionsIn(program: Program): readonly Expression[] {
  return [
    ...program.facts.map(({ expression }) => expression),
    ...program.stages.map(({ when }) => when),
    ...program.nodes.map((node) => (node.kind === 'indicator' ? node.expression : null)),
    ...program.adjustments.flatMap(({ when, formula }) => [when, formula]),
    ...program.applications.flatMap(({ when, amount, order }) => [when, amount, ...order.map((by) => by.expression)]),
  ].filter((expression) => expression !== null);
}

/** What is ranked, graded, compared or chosen within. */
function groupings({ definition, nodes, applications }: Program): readonly string[] {
  return [
    definition.gradeWithin ?? 'all',
    ...(definition.rankWithin ?? []),
    ...applications.map(({ application }) => application.quota?.within ?? 'all'),
    ...nodes
      .flatMap((node) => (node.kind === 'indicator' ? node.scorings : []))
      .map(({ scoring }) => ('scope' in scoring ? (scoring.scope ?? 'all') : 'all')),
  ];
}

export function visit(expression: Expression, see: (one: Expression) => void): void {
  see(expression);
  if (expression.kind === 'call') for (const arg of expression.args) visit(arg, see);
  if (expression.kind === 'lookup') visit(expression.key, see);
  if (expression.kind === 'among' || expression.kind === 'contains') visit(expression.operand, see);
}
