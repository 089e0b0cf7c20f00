import { clamp, type OwnMethod, type ValuesAndMarks } from './scoring-method.ts';

export const booleanMethod: OwnMethod<'boolean'> = {
  method: 'boolean',
  accepts: ['boolean', 'number'],
  compile({ mark, otherwise = 0 }, { fullMarks }) {
    const [ifTrue, ifFalse] = [clamp(mark, fullMarks), clamp(otherwise, fullMarks)];
    return (...rows) => fill(ifTrue, ifFalse, ...rows);
  },
};

function fill(ifTrue: number, ifFalse: number, ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks): void {
  for (let i = 0; i < n; i++) marks[marksAt + i] = values[valuesAt + i] === 0 ? ifFalse : ifTrue;
}
