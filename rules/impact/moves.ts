import type { Definition, Id } from '../../schemas/definition.ts';
import { type SheetStatus, sheetStatuses } from '../../schemas/sheet-status.ts';
import type { Sides } from '../diff/sides.ts';
import { gradeAt, stageAt } from './enterprise-impact.ts';
import type { ImpactReport } from './impact.ts';
import type { Standings } from './standings.ts';

type Counted<Value> = readonly (Sides<Value> & { readonly count: number })[];

/** Every pair that occurs, the unchanged ones too, the most frequent first. */
function movesBy<Value>(size: number, of: (row: number) => Sides<Value>): Counted<Value> {
  const counts = new Map<string, Sides<Value> & { count: number }>();
  for (let row = 0; row < size; row++) {
    const move = of(row);
    const key = JSON.stringify([move.before, move.after]);
    const known = counts.get(key) ?? { ...move, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

export function movesOf(
  size: number,
  { before, after }: Sides<Standings>,
): Pick<ImpactReport, 'statusMoves' | 'stageMoves' | 'gradeMoves'> {
  const statusOf = (side: Standings, row: number) => sheetStatuses[side.statuses[row] as number] as SheetStatus;
  return {
    statusMoves: movesBy(size, (row) => ({ before: statusOf(before, row), after: statusOf(after, row) })),
    stageMoves: movesBy(size, (row) => ({ before: stageAt(before, row), after: stageAt(after, row) })),
    gradeMoves: movesBy(size, (row) => ({ before: gradeAt(before, row), after: gradeAt(after, row) })),
  };
}

/** 1 up, −1 down, 0 neither; undefined where the grades of the two definitions are in no common order. */
export function gradeTurn({ before, after }: Sides<Standings>): ((row: number) => number) | undefined {
  const order = commonOrder(gradeIds(before), gradeIds(after));
  if (!order) return undefined;
  const placeOf = (grade: Id | null) => (grade === null ? order.length : order.indexOf(grade));
  return (row) => Math.sign(placeOf(gradeAt(before, row)) - placeOf(gradeAt(after, row)));
}

const gradeIds = ({ program }: Standings) => program.grades.map(({ id }) => id);

/** Both lists in one, best first, where what both have stands in the same order and one of them has it all. */
function commonOrder(before: readonly Id[], after: readonly Id[]): readonly Id[] | undefined {
  const [longer, shorter] = after.length >= before.length ? [after, before] : [before, after];
  const places = shorter.map((id) => longer.indexOf(id));
  const inOrder = places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] as number)));
  return inOrder ? longer : undefined;
}

export function gradesNamed({ grades = [] }: Definition, side: Standings): ImpactReport['grades']['before'] {
  return gradeIds(side).map((id) => ({ id, name: grades.find((one) => one.id === id)?.name ?? { 'zh-CN': id } }));
}
