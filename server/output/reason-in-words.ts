import type { Naming } from '../../rules/words/vocabulary.ts';
import type { MissingReason, Reason, ScoreSheet } from '../../schemas/result.ts';
import type { Sentence } from '../../schemas/text.ts';
import { say } from './messages/say.ts';

/** A reason as a person reads it. */
export function reasonInWords(reason: Reason, naming: Naming): string {
  const { language, vocabulary } = naming;
  const said = sentenceOf(reason, naming)[language];
  const missing = reason.missing ? missingInWords(reason.missing, naming) : undefined;
  return missing === undefined ? said : said + vocabulary.bracketed(missing);
}

function sentenceOf({ code, adjustment = '', node = '', facts = [] }: Reason, naming: Naming): Sentence {
  const listed = facts.map(naming.fact).join(naming.vocabulary.and);
  switch (code) {
    case 'stageUnknown':
    case 'conditionNotMet':
    case 'conditionUnknown':
      return say(`reason.${code}`, listed);
    case 'indicatorMissing':
      return say('reason.indicatorMissing', naming.named('node', node));
    case 'requirementUnknown':
      return say('reason.requirementUnknown', naming.named('adjustment', adjustment), listed);
    case 'requirementNotMet':
    case 'excluded':
    case 'vetoed':
      return say(`reason.${code}`, naming.named('adjustment', adjustment));
    case 'notScored':
    case 'amountMissing':
    case 'outsideQuota':
    case 'tiesWithLastTaken':
      return say(`reason.${code}`);
  }
}

function missingInWords({ operation, fields }: MissingReason, { fact, language, vocabulary }: Naming): string {
  const listed = fields.map(fact).join(vocabulary.and);
  return (operation === 'read' ? say('reason.notReported', listed) : say('reason.noResult', operation, listed))[
    language
  ];
}

/** All that explains a sheet's status and what could not be decided. */
export function reasonsOfSheet({ reasons, undecided }: ScoreSheet, naming: Naming): string {
  const open = undecided.map((id) => say('reason.undecided', naming.named('adjustment', id))[naming.language]);
  return [...reasons.map((reason) => reasonInWords(reason, naming)), ...open].join(naming.vocabulary.semicolon);
}

export function adjustmentsOfSheet({ adjustments }: ScoreSheet, naming: Naming): string {
  return adjustments
    .map(({ id, points }) => `${naming.named('adjustment', id)} ${points > 0 ? '+' : ''}${points}`)
    .join(naming.vocabulary.semicolon);
}
