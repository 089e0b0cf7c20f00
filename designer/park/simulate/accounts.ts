import type { Program, ProgramNode } from '../../../rules/program/program.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { NodeResult, ScoreSheet } from '../../../schemas/result.ts';
import { bandReached, scoringByStage } from '../preview/band-counts.ts';
import type { NodeAccount } from './simulation.ts';

/** What each node could have brought to this sheet, and what it lost of that. */
export function accountsOf({ nodes, stages, scale }: Program, sheet: ScoreSheet): Readonly<Record<Id, NodeAccount>> {
  const stage = stages.length === 0 ? 0 : stages.findIndex((one) => one.stage.id === sheet.stage);
  const shares = new Map<number, number | null>();
  const resultOf = (node: ProgramNode): NodeResult | undefined => sheet.nodes[node.node.id];
  /** Excluded and unused nodes take no part of the weight. */
  const weightOf = (node: ProgramNode): number =>
    typeof resultOf(node)?.fraction === 'number' ? (node.weights[stage] ?? 0) : 0;
  const accounts = nodes.map((node): [Id, NodeAccount] => {
    const parent = nodes[node.parent];
    const above = parent ? (shares.get(parent.index) ?? null) : 1;
    const siblings = parent?.kind === 'group' ? parent.children.map((child) => nodes[child] as ProgramNode) : [node];
    const sum = siblings.reduce((total, sibling) => total + weightOf(sibling), 0);
    const part = parent ? weightOf(node) / sum : 1;
    const counts = above !== null && typeof resultOf(node)?.fraction === 'number' && part > 0;
    const share = counts ? above * part : null;
    shares.set(node.index, share);
    const most = share === null ? null : scale.full * share;
    const points = resultOf(node)?.points ?? null;
    return [
      node.node.id,
      {
        used: node.used[stage] === 1,
        share,
        most,
        lost: most === null || points === null ? null : Math.max(0, most - points),
        ...reached(node, stage, resultOf(node)),
      },
    ];
  });
  return Object.fromEntries(accounts);
}

function reached(
  node: ProgramNode,
  stage: number,
  result: NodeResult | undefined,
): Pick<NodeAccount, 'scoring' | 'band'> {
  if (node.kind === 'group') return { scoring: null, band: null };
  if (stage < 0) return { scoring: null, band: null };
  const place = scoringByStage(node)[stage] ?? 0;
  const scoring = node.scorings[place]?.scoring;
  const value = result?.value;
  const band = scoring?.method === 'bands' && typeof value === 'number' ? bandReached(scoring, value) : null;
  return { scoring: place, band };
}
