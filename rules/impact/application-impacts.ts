import type { Application } from '../../schemas/definition.ts';
import { snap } from '../decimal.ts';
import type { Sides } from '../diff/sides.ts';
import { amountAt } from './enterprise-impact.ts';
import type { ApplicationGain, ApplicationImpact, EnterpriseBrief, Turns } from './impact.ts';
import { largestRows } from './largest-rows.ts';
import type { Standings } from './standings.ts';

const mostListed = 50;

/** Who gains and who loses each application. */
export function applicationImpacts(
  size: number,
  sides: Sides<Standings>,
  briefAt: (row: number) => EnterpriseBrief,
): readonly ApplicationImpact[] {
  const [was, is] = [applicationsOf(sides.before), applicationsOf(sides.after)];
  return [...new Map([...is, ...was])].map(([id, application]) => {
    const [before, after] = [sides.before.applications.get(id), sides.after.applications.get(id)];
    const selected = { before: before?.selected, after: after?.selected };
    const listed = (turned: (row: number) => boolean, amountOf: (row: number) => number | null) =>
      largestRows(size, mostListed, (row) => (turned(row) ? (amountOf(row) ?? 0) : Number.NaN)).map(
        (row): ApplicationGain => ({
          ...briefAt(row),
          amount: { before: amountAt(before, row), after: amountAt(after, row) },
        }),
      );
    const current = is.get(id) ?? application;
    return {
      id,
      name: current.name,
      unit: current.amount?.unit ?? null,
      exists: { before: was.has(id), after: is.has(id) },
      eligible: turnsOf(size, { before: before?.eligible, after: after?.eligible }),
      selected: turnsOf(size, selected),
      amount: { before: amountOf(size, before), after: amountOf(size, after) },
      gainers: listed(
        (row) => selected.before?.[row] !== 1 && selected.after?.[row] === 1,
        (row) => amountAt(after, row),
      ),
      losers: listed(
        (row) => selected.before?.[row] === 1 && selected.after?.[row] !== 1,
        (row) => amountAt(before, row),
      ),
    };
  });
}

function applicationsOf({ program }: Standings): ReadonlyMap<string, Application> {
  return new Map(program.applications.map(({ application }) => [application.id, application]));
}

function turnsOf(size: number, { before, after }: Sides<Uint8Array | undefined>): Turns {
  const turns = { before: 0, after: 0, gained: 0, lost: 0 };
  for (let row = 0; row < size; row++) {
    const [was, is] = [before?.[row] === 1, after?.[row] === 1];
    if (was) turns.before += 1;
    if (is) turns.after += 1;
    if (!was && is) turns.gained += 1;
    if (was && !is) turns.lost += 1;
  }
  return turns;
}

function amountOf(size: number, decisions: Parameters<typeof amountAt>[0]): number {
  let sum = 0;
  for (let row = 0; row < size; row++) if (decisions?.selected[row] === 1) sum += amountAt(decisions, row) ?? 0;
  return snap(sum);
}
