import type { ChangeOf, Place, Subject } from '../change.ts';
import type { Phrase } from '../messages/words.ts';
import type { Telling } from '../words-of.ts';

const plain = (text: string): readonly Phrase[] => [{ form: 'plain', text }];

const nodeName = (id: string | null, { naming }: Telling) => (id === null ? null : naming.named('node', id));

function placeText({ behind }: Place, subject: Subject, { words, naming }: Telling): string {
  if (behind === null || subject.kind === 'definition') return words.first;
  return words.behind(naming.named(subject.kind, behind));
}

export const placePhrases = {
  identity: ({ before, after, found }: ChangeOf<'identity'>, { words }: Telling) =>
    plain(words.identity(before, after, words.found[found])),

  added: ({ place }: ChangeOf<'added'>, telling: Telling) =>
    plain(telling.words.added(nodeName(place.parent, telling))),

  removed: ({ place }: ChangeOf<'removed'>, telling: Telling) =>
    plain(telling.words.removed(nodeName(place.parent, telling))),

  moved: ({ subject, before, after }: ChangeOf<'moved'>, telling: Telling) => {
    const place = placeText(after, subject, telling);
    const [from, to] = [nodeName(before.parent, telling), nodeName(after.parent, telling)];
    return before.parent !== after.parent && from !== null && to !== null
      ? plain(telling.words.movedTo(from, to, place))
      : plain(telling.words.moved(before.position, after.position, place));
  },
};
