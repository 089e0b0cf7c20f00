import type { ApplicationResult, NodeResult, ScoreSheet } from '../../schemas/result.ts';
import { formatDay } from '../calendar.ts';
import type { Program } from '../program/program.ts';
import type { Dataset } from '../records/dataset.ts';
import type { Place } from './placing.ts';
import type { Scored } from './score-one.ts';

/** Reasons are the column engine's to tell; here it is only said that a value is missing. */
const isMissing = { operation: 'missing', fields: [] } as const;

export function sheetFor(
  program: Program,
  { enterpriseIds, names }: Dataset,
  one: Scored,
  place: Place,
  applications: Readonly<Record<string, ApplicationResult>>,
): ScoreSheet {
  const { row } = one.enterprise;
  return {
    enterpriseId: enterpriseIds[row] as string,
    name: names[row] ?? null,
    status: one.status,
    reasons: [],
    stage: one.stage,
    total: one.adjusted.total,
    ...place,
    nodes: nodeResults(program, one),
    adjustments: one.adjusted.adjustments,
    undecided: one.adjusted.undecided,
    applications,
  };
}

function nodeResults({ nodes }: Program, { enterprise, status, marks, missing, tree }: Scored): ScoreSheet['nodes'] {
  const counts = status === 'scored' || status === 'vetoed';
  const results: Record<string, NodeResult> = {};
  for (const node of nodes) {
    const { id } = node.node;
    const value = node.kind === 'indicator' ? enterprise.read(`value.${id}`) : null;
    const isDate = node.kind === 'indicator' && node.type.kind === 'date';
    results[id] = {
      value: isDate && typeof value === 'number' ? formatDay(value) : value,
      mark: marks.get(id) ?? null,
      fraction: counts ? (tree?.fractions.get(id) ?? null) : null,
      points: counts ? (tree?.points.get(id) ?? null) : null,
      missing: missing.has(id) ? isMissing : null,
    };
  }
  return results;
}
