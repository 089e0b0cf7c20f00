import { type Marking, within } from './marking.ts';

export const booleanMethod: Marking<'boolean'> = {
  method: 'boolean',
  cases({ mark, otherwise = 0 }, { fact, kind, fullMarks }) {
    const no = kind === 'boolean' ? false : 0;
    return [
      {
        label: 'yes',
        when: [{ fact, operator: 'notEqual', value: no }],
        way: { how: 'mark', mark: within(mark, fullMarks) },
      },
      {
        label: 'no',
        when: [{ fact, operator: 'equal', value: no }],
        way: { how: 'mark', mark: within(otherwise, fullMarks) },
      },
    ];
  },
};
