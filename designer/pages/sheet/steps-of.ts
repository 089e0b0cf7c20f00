import { dimensionColour } from '../../charts/colours.ts';
import type { Step } from '../../charts/waterfall.tsx';
import { dimensionsOf, type SheetCase } from './sheet-case.ts';
import type { Speech } from './words/speech.ts';

/** What is less than this is the noise of doubles, not points. */
const noise = 1e-9;

/** From zero to the total: dimensions, what their combination changes, adjustments, limits and rounding. */
export function stepsOf(of: SheetCase, { t, naming }: Speech): readonly Step[] {
  const { sheet, rules, accounts } = of;
  const { tree } = rules.definition;
  const total = sheet.total ?? 0;
  const parts = dimensionsOf(of).flatMap(({ id, name }, index): Step[] => {
    const account = accounts[id];
    if (!account?.used || account.most === null) return [];
    const points = sheet.nodes[id]?.points ?? 0;
    return [{ id, name: naming.text(name), points, kind: 'part', most: account.most, colour: dimensionColour(index) }];
  });
  const summed = parts.reduce((sum, { points }) => sum + points, 0);
  const root = sheet.nodes[tree.id]?.points ?? 0;
  const aggregate = naming.vocabulary.aggregates[tree.aggregate ?? 'weightedMean'];
  const combined = step('aggregate', t('aggregateStep', { name: aggregate }), root - summed);
  const adjustments = sheet.adjustments.flatMap(({ id, points }) =>
    step(`adjustment ${id}`, naming.named('adjustment', id), points),
  );
  const adjusted = root + adjustments.reduce((sum, { points }) => sum + points, 0);
  const last =
    sheet.status === 'vetoed'
      ? step('veto', t('vetoStep'), total - adjusted)
      : step('clamp', t('clampStep'), total - adjusted);
  // A difference in rounding alone needs no bar of its own.
  const isRounding = sheet.status !== 'vetoed' && Math.abs(total - adjusted) <= roundingOf(of);
  const between = [...combined, ...adjustments, ...(isRounding ? [] : last)];
  const sum: Step[] = between.length === 0 ? [] : [{ id: 'parts', name: t('partsSum'), points: summed, kind: 'sum' }];
  return [...parts, ...sum, ...between, { id: 'total', name: t('total'), points: total, kind: 'sum' }];
}

function step(id: string, name: string, points: number): Step[] {
  return Math.abs(points) < noise ? [] : [{ id, name, points, kind: 'adjustment' }];
}

/** The most that rounding a total can change. */
function roundingOf({ program }: SheetCase): number {
  return 0.5 * 10 ** -program.scale.decimals + noise;
}
