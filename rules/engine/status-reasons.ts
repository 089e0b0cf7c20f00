import type { Reason } from '../../schemas/result.ts';
import type { SheetStatus } from '../../schemas/sheet-status.ts';
import { namesIn } from '../formula/expression.ts';
import type { ProgramIndicator, ProgramNode } from '../program/program.ts';
import type { Run } from './run.ts';

/** Why an enterprise is not scored, read from the columns that decided it. */
export function statusReasons(run: Run, row: number, status: SheetStatus): readonly Reason[] {
  const { program } = run;
  if (status === 'unclassified') return stageReasons(run, row);
  if (status === 'rejected') {
    const stage = run.stages[row] as number;
    const missing = program.nodes.filter(
      (node): node is ProgramIndicator => node.kind === 'indicator' && rejects(run, node, row, stage),
    );
    return missing.map(({ index, node }) =>
      withMissing({ code: 'indicatorMissing', node: node.id }, run, run.indicators[index]?.missing[row]),
    );
  }
  if (status === 'scored') return [];
  const index = run.decidedBy[row] as number;
  const decisive = program.adjustments[index];
  if (!decisive) return [];
  const { adjustment, when } = decisive;
  const facts = when ? [...namesIn(when)] : [];
  if (adjustment.kind !== 'require')
    return [{ code: status === 'vetoed' ? 'vetoed' : 'excluded', adjustment: adjustment.id, facts }];
  // Something may be missing and the condition still certainly not hold.
  if (run.adjustments[index]?.held[row] !== 2) return [{ code: 'requirementNotMet', adjustment: adjustment.id, facts }];
  const absent = facts.filter((name) => isMissingAt(run, name, row));
  return [{ code: 'requirementUnknown', adjustment: adjustment.id, facts: absent }];
}

/** By its own policy; or, where every indicator is excluded, each that is used. */
function rejects(run: Run, node: ProgramNode, row: number, stage: number): boolean {
  if (node.kind !== 'indicator' || node.used[stage] !== 1 || run.indicators[node.index]?.missing[row] === 0)
    return false;
  return node.node.missing === 'reject' || Number.isNaN(run.groups[0]?.fractions[row]);
}

function stageReasons(run: Run, row: number): readonly Reason[] {
  const { program, facts } = run;
  const missing = program.stageFacts.filter((name) => isMissingAt(run, name, row));
  if (missing.length === 0) return [{ code: 'stageUnknown' }];
  return missing.map((name) =>
    withMissing(
      { code: 'stageUnknown', facts: [name] },
      run,
      facts.get(name)?.missing[row] ?? run.reasons.code('read', [name]),
    ),
  );
}

function withMissing(reason: Reason, run: Run, code: number | undefined): Reason {
  const missing = run.reasons.reason(code ?? 0);
  return missing ? { ...reason, missing } : reason;
}

/** Whether a name that a condition reads is missing; engine facts of a scored enterprise never are. */
export function isMissingAt(run: Run, name: string, row: number): boolean {
  const fact = run.facts.get(name);
  if (fact) return fact.missing[row] !== 0;
  const [of, id] = name.split('.');
  if (id !== undefined) {
    const node = run.program.nodes.find((one) => one.node.id === id);
    const indicator = node && run.indicators[node.index];
    return of !== 'points' && indicator !== undefined && indicator.missing[row] !== 0;
  }
  return run.program.fields.has(name) && Number.isNaN(run.dataset.column(name)?.[row] ?? Number.NaN);
}
