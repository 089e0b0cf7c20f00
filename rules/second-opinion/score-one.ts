import type { SheetStatus } from '../../schemas/sheet-status.ts';
import { snap } from '../decimal.ts';
import type { Program } from '../program/program.ts';
import { type Adjusted, Adjuster } from './adjust.ts';
import type { Enterprise } from './enterprise.ts';
import { askedBy, firing } from './facts.ts';
import { evaluate } from './interpreter.ts';
import { markBy, type Populations } from './marking/ways.ts';
import type { MarkEvent, Translation } from './translation.ts';
import { addUp, isUsed, type TreeResult } from './tree.ts';

/** An enterprise up to its total; what compares it with others comes later. */
export interface Scored {
  readonly enterprise: Enterprise;
  readonly stage: string | null;
  readonly status: SheetStatus;
  readonly marks: ReadonlyMap<string, number | null>;
  /** Indicators that got their mark, or none, from the missing policy. */
  readonly missing: ReadonlySet<string>;
  readonly tree: TreeResult | null;
  readonly adjusted: Adjusted;
}

const notAdjusted = { total: null, adjustments: [], undecided: [], gradeCaps: [] } as const;

/** Scores one enterprise after another by the translated rules. */
export function scorerOf(
  program: Program,
  { ruleSets, nodes, scale }: Translation,
  populations: Populations,
): (enterprise: Enterprise) => Promise<Scored> {
  const [fireStages, fireMarks] = [firing(ruleSets.stages), firing(ruleSets.marks)];
  const adjuster = new Adjuster(program, ruleSets.adjustments);
  const stageFacts = askedBy(ruleSets.stages)
    .facts.filter((fact) => fact.startsWith('has.'))
    .map((fact) => fact.slice(4));

  const stageOf = async (enterprise: Enterprise): Promise<string | null> => {
    if (stageFacts.some((fact) => enterprise.read(fact) === null)) return null;
    const fired = await fireStages((name) => enterprise.read(name));
    return fired.toSorted((a, b) => a.order - b.order)[0]?.stage ?? null;
  };

  return async (enterprise) => {
    for (const { id, expression } of program.facts) enterprise.learn(id, evaluate(expression, enterprise));
    const stage = await stageOf(enterprise);
    enterprise.learn('stage', stage);
    for (const node of program.nodes)
      if (node.kind === 'indicator') enterprise.learn(`value.${node.node.id}`, evaluate(node.expression, enterprise));
    const unclassified = stage === null && ruleSets.stages.length > 0;
    if (unclassified)
      return {
        enterprise,
        stage,
        status: 'unclassified',
        marks: new Map(),
        missing: missingValues(program, enterprise),
        tree: null,
        adjusted: { status: 'excluded', ...notAdjusted },
      };

    const events = await fireMarks((name) => enterprise.read(name));
    const marks = marksOf(events, enterprise, populations);
    const tree = addUp(nodes, stage, marks, scale.full);
    const fromPolicy = new Set(events.filter(({ byPolicy }) => byPolicy).map(({ node }) => node));
    const base = { enterprise, stage, marks, missing: fromPolicy, tree };
    const rootFraction = tree.fractions.get(program.definition.tree.id) ?? null;
    const refused = events.some(({ node, way }) => way.how === 'reject' && isUsed(nodes, stage, node));
    if (refused || rootFraction === null)
      return { ...base, status: 'rejected', adjusted: { status: 'excluded', ...notAdjusted } };

    for (const [id, mark] of marks) enterprise.learn(`mark.${id}`, mark === null ? null : snap(mark));
    for (const [id, points] of tree.points) enterprise.learn(`points.${id}`, snap(points));
    const adjusted = await adjuster.adjust(enterprise, scale.full * rootFraction);
    return { ...base, status: adjusted.status, adjusted };
  };
}

function marksOf(
  events: readonly MarkEvent[],
  enterprise: Enterprise,
  populations: Populations,
): ReadonlyMap<string, number | null> {
  const marks = new Map<string, number | null>();
  for (const { node, way } of events) {
    if (marks.has(node)) throw new Error(`More than one rule gives the mark of ${node}`);
    marks.set(node, markBy(way, Number(enterprise.read(`value.${node}`)), populations));
  }
  return marks;
}

function missingValues({ nodes }: Program, enterprise: Enterprise): ReadonlySet<string> {
  const indicators = nodes.filter(({ kind }) => kind === 'indicator').map(({ node }) => node.id);
  return new Set(indicators.filter((id) => enterprise.read(`value.${id}`) === null));
}
