import type { RuleCondition } from '../translation.ts';
import { type MarkCase, type Marking, within } from './marking.ts';

/** One rule a band, and one for what lies below the first. */
export const bands: Marking<'bands'> = {
  method: 'bands',
  cases({ bands: listed, boundary = 'lower' }, { fact, fullMarks }) {
    const [reached, short] =
      boundary === 'lower'
        ? (['greaterThanInclusive', 'lessThan'] as const)
        : (['greaterThan', 'lessThanInclusive'] as const);
    const cases: MarkCase[] = listed.map(({ from, mark }, index) => {
      const next = listed[index + 1]?.from ?? null;
      const when: RuleCondition[] = [];
      if (from !== null) when.push({ fact, operator: reached, value: from });
      if (next !== null) when.push({ fact, operator: short, value: next });
      return { label: `band ${index + 1}`, when, way: { how: 'mark', mark: within(mark, fullMarks) } };
    });
    const lowest = listed[0]?.from ?? null;
    if (lowest !== null)
      cases.unshift({
        label: 'below',
        when: [{ fact, operator: short, value: lowest }],
        way: { how: 'mark', mark: 0 },
      });
    return cases;
  },
};
