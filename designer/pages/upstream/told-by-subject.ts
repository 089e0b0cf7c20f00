import type { Text } from '../../../schemas/text.ts';
import type { ModuleUpdatePreview } from '../../api/answers.ts';

type Changes = ModuleUpdatePreview['changes'];

/** All that is told of one subject below its heading, in the order of the changes. */
export function toldBySubject(changes: Changes, text: (text: Text) => string) {
  const bySubject = new Map<string, { readonly heading: string; readonly id: string; readonly sentences: string[] }>();
  for (const { subject, heading, sentences } of changes) {
    const key = `${subject.kind} ${subject.id}`;
    const told = bySubject.get(key) ?? { heading: text(heading), id: subject.id ?? '', sentences: [] };
    told.sentences.push(...sentences.map(text));
    bySubject.set(key, told);
  }
  const all = [...bySubject.values()];
  const isShared = (heading: string) => all.filter((one) => one.heading === heading).length > 1;
  return all.map(({ heading, id, sentences }) => ({
    heading: isShared(heading) ? `${heading} (${id})` : heading,
    sentences,
  }));
}

/** What comes along for the module to read: fields, of which the park may have no values yet, facts and tables. */
export function broughtAlong(changes: Changes, text: (text: Text) => string): readonly string[] {
  return changes
    .filter(({ kind, subject }) => kind === 'added' && ['field', 'fact', 'table'].includes(subject.kind))
    .map(({ heading }) => text(heading));
}
