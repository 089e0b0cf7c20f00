import { describeCondition } from '../../../rules/words/describe-condition.ts';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Condition } from '../../../schemas/definition.ts';
import { formOf, isComplete, leafFrom } from './form.ts';

const open = '…';

/** A condition as a sentence; what is not said yet is a gap: 营业收入 ≥ …. */
export function conditionInWords(condition: unknown, naming: Naming): string {
  return describeCondition(speakable(condition), naming);
}

function speakable(part: unknown): Condition {
  const form = formOf(part);
  switch (form.form) {
    case 'all':
      return { all: form.parts.length === 0 ? [gap] : form.parts.map(speakable) };
    case 'any':
      return { any: form.parts.length === 0 ? [gap] : form.parts.map(speakable) };
    case 'not':
      return { not: speakable(form.part) };
    case 'leaf':
      if (isComplete(form)) return leafFrom(form);
      return { fact: form.fact === '' ? open : form.fact, operator: form.operator, value: open };
    case 'other':
      return gap;
  }
}

const gap: Condition = { fact: open, operator: 'equal', value: open };
