import { clamp, type OwnMethod } from './scoring-method.ts';

export const booleanMethod: OwnMethod<'boolean'> = {
  method: 'boolean',
  accepts: ['boolean', 'number'],
  compile({ mark, otherwise = 0 }, { fullMarks }) {
    const [ifTrue, ifFalse] = [clamp(mark, fullMarks), clamp(otherwise, fullMarks)];
    return (values, valuesAt, marks, marksAt, n) => {
      for (let i = 0; i < n; i++) marks[marksAt + i] = values[valuesAt + i] === 0 ? ifFalse : ifTrue;
    };
  },
};
