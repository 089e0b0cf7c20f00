import { describeCondition } from '../../../../rules/words/describe-condition.ts';
import type { Definition } from '../../../../schemas/definition.ts';
import type { Reason } from '../../../../schemas/result.ts';
import { missingInWords } from './missing-words.ts';
import { listed, type Speech } from './speech.ts';

/** Why an enterprise has its status, or a decision came out as it did: a sentence. */
export function reasonInWords(reason: Reason, definition: Definition, speech: Speech): string {
  const { t } = speech;
  const { missing, facts = [] } = reason;
  // What was not reported has been named already.
  const isSaid = missing?.operation === 'read' && missing.fields.every((field) => facts.includes(field));
  const because = missing && !isSaid ? t('reasons.because', { missing: missingInWords(missing, speech) }) : '';
  return sentenceOf(reason, definition, speech) + because;
}

function sentenceOf({ code, adjustment = '', node = '', facts = [] }: Reason, definition: Definition, speech: Speech) {
  const { t, naming } = speech;
  const list = listed(facts, speech);
  const name = naming.named('adjustment', adjustment);
  switch (code) {
    case 'stageUnknown':
      return list === '' ? t('reasons.stageUnknownPlain') : t('reasons.stageUnknown', { list });
    case 'indicatorMissing':
      return t('reasons.indicatorMissing', { node: naming.named('node', node) });
    case 'requirementUnknown':
      return t('reasons.requirementUnknown', { name, list });
    case 'requirementNotMet':
    case 'excluded':
    case 'vetoed':
      return t(`reasons.${code}`, { name, condition: conditionOf(adjustment, definition, speech) });
    case 'conditionNotMet':
    case 'conditionUnknown':
      return t(`reasons.${code}`, { list });
    case 'notScored':
    case 'amountMissing':
    case 'outsideQuota':
    case 'tiesWithLastTaken':
      return t(`reasons.${code}`);
  }
}

function conditionOf(id: string, { adjustments = [] }: Definition, { t, naming }: Speech): string {
  const when = adjustments.find((one) => one.id === id)?.when;
  return when ? describeCondition(when, naming) : t('always');
}
