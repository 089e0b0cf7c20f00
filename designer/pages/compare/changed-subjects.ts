import type { Category } from '../../../rules/compare/category.ts';
import type { ReportedChange } from '../../../rules/compare/comparison-report.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { Comparison } from '../../api/answers.ts';
import type { Mark, Sign } from '../../canvas/compared/mark.ts';
import { ghostKey } from '../../canvas/compared/union-tree.ts';

/** Something with all that has changed of it. */
export interface ChangedSubject {
  readonly key: string;
  readonly kind: ReportedChange['subject']['kind'];
  readonly id: string | null;
  readonly idBefore: string | null;
  readonly heading: Sentence;
  readonly sign: Sign;
  readonly changes: readonly ReportedChange[];
}

const keyOf = ({ kind, id }: ReportedChange['subject']): string => `${kind} ${id ?? ''}`;

/** By subject, in the order of the changes. */
export function changedSubjects(changes: readonly ReportedChange[]): readonly ChangedSubject[] {
  const groups = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    // Something that is gone may have had the id of something that is there.
    const key = `${change.kind === 'removed' ? 'removed ' : ''}${keyOf(change.subject)}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const { kind, id, idBefore = id } = first.subject;
    return [{ key, kind, id, idBefore, heading: first.heading, sign: signOf(group), changes: group }];
  });
}

function signOf(changes: readonly ReportedChange[]): Sign {
  const has = (kind: ReportedChange['kind']) => changes.some((change) => change.kind === kind);
  if (has('added')) return 'added';
  if (has('removed')) return 'removed';
  return has('moved') ? 'moved' : 'changed';
}

export type Filter = ReadonlySet<Category>;

/** An empty filter leaves everything. */
export function passing(subjects: readonly ChangedSubject[], filter: Filter): readonly ChangedSubject[] {
  if (filter.size === 0) return subjects;
  return subjects.flatMap((subject) => {
    const changes = subject.changes.filter(({ category }) => filter.has(category));
    return changes.length > 0 ? [{ ...subject, changes }] : [];
  });
}

/** The key of a changed node on the canvas; null: it is no node. */
export function cardKeyOf({ kind, id, sign }: Pick<ChangedSubject, 'kind' | 'id' | 'sign'>): string | null {
  if (kind !== 'node' || id === null) return null;
  return sign === 'removed' ? ghostKey(id) : id;
}

export function marksOf(
  subjects: readonly ChangedSubject[],
  shown: readonly ChangedSubject[],
): ReadonlyMap<string, Mark> {
  const passed = new Map(shown.map((subject) => [subject.key, subject]));
  return new Map(
    subjects.flatMap((subject) => {
      const card = cardKeyOf(subject);
      if (card === null) return [];
      const { changes } = passed.get(subject.key) ?? subject;
      const sentences = changes.flatMap((change) => change.sentences);
      return [[card, { sign: subject.sign, sentences, isPale: !passed.has(subject.key) }]];
    }),
  );
}

/** Nodes that are gone, by their ids before; and what the others are called now. */
export function nodesBefore({ changes, pairs }: Comparison) {
  const gone = changes.filter(({ kind, subject }) => kind === 'removed' && subject.kind === 'node');
  const names = new Map(pairs.flatMap(({ kind, before, after }) => (kind === 'node' ? [[before, after]] : [])));
  return {
    removed: new Set(gone.flatMap(({ subject: { id } }) => id ?? [])),
    nowOf: (before: string) => names.get(before) ?? before,
  };
}
