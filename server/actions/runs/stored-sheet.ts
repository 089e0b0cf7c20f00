import { createHash } from 'node:crypto';
import type { Program } from '../../../rules/program/program.ts';
import type { NodeResult, ScoreSheet } from '../../../schemas/result.ts';
import type { StoredSheet } from '../../storage/documents/runs.ts';

/** What a run says of one enterprise: all of a stored sheet that does not only serve to find it. */
export type CompactSheet = Omit<StoredSheet, 'batch' | 'position' | 'industry'>;

/** Nodes as lists of numbers, in the order of the tree: their ids are in the version. */
export function compactSheet({ nodes, ...sheet }: ScoreSheet): CompactSheet {
  return { ...sheet, nodes: Object.values(nodes).map(compactNode) };
}

function compactNode({ value, mark, fraction, points, missing }: NodeResult): StoredSheet['nodes'][number] {
  return missing === null ? [value, mark, fraction, points] : [value, mark, fraction, points, missing];
}

/** The sheet as the engine gave it. */
export function wholeSheet(sheet: CompactSheet, { nodes }: Program): ScoreSheet {
  const results: Record<string, NodeResult> = {};
  nodes.forEach(({ node }, index) => {
    const stored = sheet.nodes[index];
    if (!stored) throw new Error(`A stored sheet lacks the node ${node.id}`);
    const [value, mark, fraction, points, missing = null] = stored;
    results[node.id] = { value, mark, fraction, points, missing };
  });
  return inOrder(sheet, results);
}

/** One order of keys, whatever the store has made of it. */
function inOrder<Nodes>(sheet: CompactSheet, nodes: Nodes): Omit<CompactSheet, 'nodes'> & { readonly nodes: Nodes } {
  return {
    enterpriseId: sheet.enterpriseId,
    name: sheet.name,
    status: sheet.status,
    reasons: sheet.reasons,
    stage: sheet.stage,
    total: sheet.total,
    grade: sheet.grade,
    rank: sheet.rank,
    percentile: sheet.percentile,
    rankWithin: sheet.rankWithin,
    nodes,
    adjustments: sheet.adjustments,
    undecided: sheet.undecided,
    applications: sheet.applications,
  };
}

export function sheetText(sheet: CompactSheet): string {
  return JSON.stringify(inOrder(sheet, sheet.nodes));
}

/** The hash of a run's result: SHA-256 of a line of JSON for each sheet, in the order of enterpriseIds. */
export class ResultHash {
  private readonly sha256 = createHash('sha256');

  add(sheet: CompactSheet): void {
    this.addBytes(Buffer.from(sheetText(sheet).slice(1)));
  }

  /** A sheet's text as `sheetText` gives it, without the opening brace, in UTF-8. */
  addBytes(text: Uint8Array): void {
    this.sha256.update('{').update(text).update('\n');
  }

  hash(): string {
    return this.sha256.digest('hex');
  }
}
