import type { Grade, Id } from '../../../schemas/definition.ts';
import type { PatchOperation } from '../../../schemas/problem.ts';
import type { Count } from './counts.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

/** One below the lowest: half its total, or all that is left of the ranking. */
export function nextGrade(grades: readonly Grade[], full = 100): Grade {
  const id = letters.find((letter) => grades.every((grade) => grade.id !== letter)) ?? 'G';
  const name = { 'zh-CN': `${id} 级`, en: `Grade ${id}` };
  if (grades.some(({ top }) => top !== undefined)) return { id, name, top: 1 };
  const lowest = Math.min(full, ...grades.flatMap(({ from }) => (from === undefined ? [] : [from])));
  return { id, name, from: grades.length === 0 ? full * 0.8 : Math.floor(lowest / 2) };
}

/** By total or by share. What the park has now decides the shares, so that the switch moves as few as it can. */
export function switchGrades(
  grades: readonly Grade[],
  by: string,
  counts: ReadonlyMap<Id | null, Count> | undefined,
  full = 100,
): readonly PatchOperation[] {
  const all = [...(counts?.values() ?? [])].reduce((sum, { after }) => sum + after, 0);
  let above = 0;
  const value = grades.map(({ from: _, top: __, ...grade }, index) => {
    above += counts?.get(grade.id)?.after ?? 0;
    const evenly = (index + 1) / grades.length;
    const isLast = index === grades.length - 1;
    if (by === 'top') return { ...grade, top: isLast ? 1 : rounded(all === 0 ? evenly : above / all) };
    return { ...grade, from: isLast ? 0 : Math.round(full * (1 - evenly)) };
  });
  return [{ op: 'replace', path: '/grades', value }];
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
