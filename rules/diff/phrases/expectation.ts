import type { Scalar } from '../../../schemas/definition.ts';
import type { ChangeOf } from '../change.ts';
import type { Phrase } from '../messages/words.ts';
import type { Telling } from '../words-of.ts';
import { wordFor } from './property-text.ts';

/** `expected mark of 研发投入占比 10 → 8`. */
export function expectationPhrase(change: ChangeOf<'expectation'>, telling: Telling): readonly Phrase[] {
  const label = telling.words.expectation(labelOf(change.of, telling));
  const { before, after } = change;
  return [
    {
      form: 'arrow',
      label,
      absent: telling.words.notExpected,
      ...(before !== undefined && { before: valueText(change.of, before, telling) }),
      ...(after !== undefined && { after: valueText(change.of, after, telling) }),
    },
  ];
}

function labelOf([what = '', id, inner]: readonly string[], { words, naming }: Telling): string {
  const word = wordFor(words.expectations, what);
  if (id === undefined) return word;
  if (what === 'applications')
    return [naming.named('application', id), inner === undefined ? '' : wordFor(words.expectations, inner)]
      .filter((text) => text !== '')
      .join(' ');
  if (what === 'marks') return naming.vocabulary.nodeFacts.mark(naming.named('node', id));
  return naming.vocabulary.nodeFacts.points(naming.named('node', id));
}

function valueText([what = '']: readonly string[], value: Scalar | null, { naming }: Telling): string {
  if (value === null) return naming.vocabulary.none;
  if (what === 'status') return wordFor(naming.vocabulary.statuses, value);
  return naming.value(what, value);
}
