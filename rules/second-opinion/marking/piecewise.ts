import { type MarkCase, type Marking, within } from './marking.ts';

/** One rule a segment, and one for each end. */
export const piecewise: Marking<'piecewise'> = {
  method: 'piecewise',
  cases({ points }, { fact, fullMarks }) {
    const cases: MarkCase[] = [];
    points.forEach(([x1, y1], index) => {
      const before = points[index - 1];
      if (before === undefined) {
        const way = { how: 'mark', mark: within(y1, fullMarks) } as const;
        cases.push({ label: 'start', when: [{ fact, operator: 'lessThanInclusive', value: x1 }], way });
        return;
      }
      const [x0, y0] = before;
      cases.push({
        label: `segment ${index}`,
        when: [
          { fact, operator: index === 1 ? 'greaterThan' : 'greaterThanInclusive', value: x0 },
          { fact, operator: 'lessThan', value: x1 },
        ],
        way: { how: 'between', x0, y0, x1, y1, full: fullMarks },
      });
    });
    const last = points.at(-1);
    if (last !== undefined)
      cases.push({
        label: 'end',
        when: [{ fact, operator: points.length === 1 ? 'greaterThan' : 'greaterThanInclusive', value: last[0] }],
        way: { how: 'mark', mark: within(last[1], fullMarks) },
      });
    return cases;
  },
};
