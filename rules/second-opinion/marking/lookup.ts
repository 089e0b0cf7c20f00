import type { Kind } from '../../formula/types.ts';
import { type Marking, within } from './marking.ts';

/** One rule a category, and one for all others. */
export const lookup: Marking<'lookup'> = {
  method: 'lookup',
  cases({ marks, otherwise = 0 }, { fact, kind, fullMarks }) {
    const rows = Object.entries(marks).flatMap(([category, mark]) => {
      const value = valueWritten(category, kind);
      return value === undefined ? [] : [{ category, value, mark }];
    });
    const others = { how: 'mark', mark: within(otherwise, fullMarks) } as const;
    return [
      ...rows.map(({ category, value, mark }) => ({
        label: category,
        when: [{ fact, operator: 'equal' as const, value }],
        way: { how: 'mark', mark: within(mark, fullMarks) } as const,
      })),
      { label: 'otherwise', when: [{ fact, operator: 'notIn', value: rows.map(({ value }) => value) }], way: others },
    ];
  },
};

/** The value that is written as this category; undefined: no value is. */
function valueWritten(category: string, kind: Kind): number | string | boolean | undefined {
  if (kind === 'text') return category;
  if (kind === 'boolean') return category === 'true' ? true : category === 'false' ? false : undefined;
  return String(Number(category)) === category ? Number(category) : undefined;
}
