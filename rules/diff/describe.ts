import type { Language } from '../../schemas/text.ts';
import type { Change, Subject } from './change.ts';
import type { Phrase } from './messages/words.ts';
import { phrasesOf } from './phrases.ts';
import { type Definitions, type Telling, tellingOf } from './words-of.ts';

/** All that is told of one subject. */
interface Description {
  readonly subject: Subject;
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** Changes in words, one description for each subject, in the order of the changes. */
export function describe(
  changes: readonly Change[],
  definitions: Definitions,
  language: Language,
): readonly Description[] {
  const telling = tellingOf(definitions, language);
  const groups = new Map<string, { readonly subject: Subject; readonly sentences: string[] }>();
  for (const change of changes) {
    const { subject } = change;
    const key = subject.kind === 'definition' ? subject.kind : `${subject.kind} ${subject.id}`;
    const group = groups.get(key) ?? { subject, sentences: [] };
    group.sentences.push(...sentencesOf(change, telling));
    groups.set(key, group);
  }
  const headings = [...groups.values()].map(({ subject }) => headingOf(subject, telling));
  return [...groups.values()].map((group, index) => {
    const heading = headings[index] ?? '';
    const shared = headings.indexOf(heading) !== headings.lastIndexOf(heading) && group.subject.kind !== 'definition';
    return { ...group, heading: shared ? `${heading} (${group.subject.id})` : heading };
  });
}

/** What one change is about, and what it says. */
export interface ToldChange {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** Each change by itself, in the order of the changes. */
export function describeEach(
  changes: readonly Change[],
  definitions: Definitions,
  language: Language,
): readonly ToldChange[] {
  const telling = tellingOf(definitions, language);
  return changes.map((change) => ({
    heading: headingOf(change.subject, telling),
    sentences: sentencesOf(change, telling),
  }));
}

/** `研发投入占比: weight in startup 20 → 25; band 2 now from 6 (was 5)`. */
export function describeLines(
  changes: readonly Change[],
  definitions: Definitions,
  language: Language,
): readonly string[] {
  const { colon, semicolon } = tellingOf(definitions, language).naming.vocabulary;
  return describe(changes, definitions, language).map(
    ({ heading, sentences }) => `${heading}${colon}${sentences.join(semicolon)}`,
  );
}

function headingOf(subject: Subject, { words, naming }: Telling): string {
  if (subject.kind === 'definition') return words.definition;
  return words.subject[subject.kind](naming.named(subject.kind, subject.id));
}

function sentencesOf(change: Change, telling: Telling): readonly string[] {
  const sentences = phrasesOf(change, telling).map((phrase) => sentenceOf(phrase, telling));
  if (change.kind === 'added' || change.kind === 'removed')
    return [[...sentences, ...contents(change, telling)].join(telling.naming.vocabulary.colon)];
  return change.notation ? sentences.map(telling.words.sameMeaning) : sentences;
}

function sentenceOf(phrase: Phrase, { words, naming: { vocabulary } }: Telling): string {
  if (phrase.form === 'plain') return phrase.text;
  if (phrase.form === 'part') return words.part(phrase.label, phrase.part, phrase.before, phrase.after);
  const { label, before, after } = phrase;
  if (phrase.form === 'arrow')
    return words.arrow(label, before ?? phrase.absent ?? vocabulary.none, after ?? phrase.absent ?? vocabulary.none);
  return after === undefined ? words.removal(label, before ?? vocabulary.none) : words.addition(label, after);
}

/** What an added or removed subject consists of, but for its name, which is its heading. */
function contents({ properties }: { readonly properties: readonly Change[] }, telling: Telling): readonly string[] {
  const listed = properties
    .filter(({ kind }) => kind !== 'renamed')
    .flatMap((change) => phrasesOf(change, telling))
    .flatMap((phrase) => {
      if (phrase.form === 'plain' || phrase.form === 'part') return [];
      const value = phrase.after ?? phrase.before;
      return value === undefined ? [] : [telling.words.listing(phrase.label, value)];
    });
  return listed.length > 0 ? [listed.join(telling.naming.vocabulary.comma)] : [];
}
