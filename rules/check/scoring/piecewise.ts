import { errorAt } from '../../messages/messages.ts';
import { fixOf } from '../fix.ts';
import { markFault, type ScoringCheck } from './scoring-check.ts';

export const piecewise: ScoringCheck<'piecewise'> = {
  method: 'piecewise',
  *faults({ points }, { path, fullMarks }) {
    if (points.length === 0) yield errorAt(`${path}/points`, 'piecewise.empty');
    const sorted = [...points].sort(([a], [b]) => a - b);
    const sort = fixOf('fix.sort', [{ op: 'replace', path: `${path}/points`, value: sorted }]);
    for (const [index, [value, mark]] of points.entries()) {
      const at = `${path}/points/${index}`;
      yield* markFault(mark, `${at}/1`, fullMarks);
      const before = points[index - 1]?.[0];
      const place = { point: index + 1, value };
      if (points.findIndex((point) => point[0] === value) !== index)
        yield errorAt(`${at}/0`, 'piecewise.duplicate', place);
      else if (before !== undefined && value < before)
        yield errorAt(`${at}/0`, 'piecewise.order', { ...place, before }, sort);
    }
  },
  leastMark: ({ points }) => Math.min(...points.map(([, mark]) => mark)),
};
