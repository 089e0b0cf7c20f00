import { snap } from '../../../rules/decimal.ts';
import type { ApplicationColumns } from '../../../rules/engine/run.ts';
import type { Run } from '../../../rules/index.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { ApplicationTurns } from './preview.ts';

export function columnsOfApplication(run: Run, id: Id): ApplicationColumns | undefined {
  const place = run.program.applications.findIndex(({ application }) => application.id === id);
  return place < 0 ? undefined : run.applications[place];
}

/** Who gains and who loses each application; those of the baseline that are gone are lost by all. */
export function applicationTurns(run: Run, baseline: Run | null): readonly ApplicationTurns[] {
  const ids = new Set(
    [run, ...(baseline ? [baseline] : [])].flatMap(({ program }) =>
      program.applications.map(({ application }) => application.id),
    ),
  );
  return [...ids].map((id) => turnsOf(id, run, baseline));
}

function turnsOf(id: Id, run: Run, baseline: Run | null): ApplicationTurns {
  const after = columnsOfApplication(run, id);
  const before = baseline ? columnsOfApplication(baseline, id) : undefined;
  const size = run.totals.length;
  const nobody = new Uint8Array(size);
  const side = (of: 'eligible' | 'selected') => [before?.[of] ?? nobody, after?.[of] ?? nobody] as const;
  const eligible = turned(...side('eligible'));
  const selected = turned(...side('selected'));
  const applications = [...run.program.applications, ...(baseline?.program.applications ?? [])];
  const amount = applications.find(({ application }) => application.id === id)?.application.amount;
  const sum = (columns: ApplicationColumns | undefined) => (amount ? (columns ? amountOf(columns) : 0) : null);
  return {
    id,
    unit: amount?.unit ?? null,
    eligible: { before: baseline && eligible.before, after: eligible.after },
    selected: { before: baseline && selected.before, after: selected.after },
    amount: { before: baseline && sum(before), after: sum(after) },
    eligibleGained: baseline ? eligible.gained : 0,
    eligibleLost: eligible.lost,
    selectedGained: baseline ? selected.gained : 0,
    selectedLost: selected.lost,
  };
}

function turned(before: Uint8Array, after: Uint8Array) {
  const counts = new Uint32Array(4);
  for (let row = 0; row < after.length; row++) {
    const at = (before[row] as number) * 2 + (after[row] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  const [, gained = 0, lost = 0, both = 0] = counts;
  return { before: lost + both, after: gained + both, gained, lost };
}

function amountOf({ selected, amounts }: ApplicationColumns): number {
  let sum = 0;
  for (let row = 0; row < selected.length; row++) {
    const amount = amounts[row] as number;
    if (selected[row] === 1 && !Number.isNaN(amount)) sum += amount;
  }
  return snap(sum);
}
