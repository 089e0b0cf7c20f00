import { pointer } from '../../schemas/pointer.ts';
import type { FieldValue } from '../../schemas/record.ts';
import type { Sentence } from '../../schemas/text.ts';
import { warningAt } from '../messages/messages.ts';
import { inARow } from './name-of.ts';
import { type Difference, outcomesOf } from './run-tests.ts';
import type { Check } from './subject.ts';

/** Only for a definition without errors: another can't be run. */
export const failingTests: Check = function* ({ program }) {
  for (const [index, { differences }] of outcomesOf(program).entries()) {
    if (differences.length === 0) continue;
    yield warningAt(pointer('tests', index, 'expect'), 'test.fails', { differences: inARow(differences.map(told)) });
  }
};

function told({ path, expected, got }: Difference): Sentence {
  return {
    'zh-CN': `${path} 期望 ${written(expected)[0]}，实得 ${written(got)[0]}`,
    en: `${path}: expected ${written(expected)[1]}, got ${written(got)[1]}`,
  };
}

function written(value: FieldValue): readonly [zh: string, en: string] {
  return value === null ? ['无', 'nothing'] : [String(value), String(value)];
}
