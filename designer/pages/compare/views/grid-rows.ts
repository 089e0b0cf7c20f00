import { kindOf } from '../../../../rules/document/kinds.ts';
import { namingOf } from '../../../../rules/words/naming.ts';
import type { Language } from '../../../../schemas/text.ts';
import type { Comparison } from '../../../api/answers.ts';
import type { Sign } from '../../../canvas/compared/mark.ts';
import { flattened, unionTree } from '../../../canvas/compared/union-tree.ts';
import { type ChangedSubject, cardKeyOf, nodesBefore } from '../changed-subjects.ts';
import { type Cells, nodeCells, type Section, sectionCells } from './row-cells.ts';

/** One thing on both sides. */
export interface GridRow {
  readonly key: string;
  /** Of the changes; null: nothing of it has changed. */
  readonly subject: string | null;
  readonly sign: Sign | null;
  /** Where it stood and where it stands now: what no cell says. */
  readonly moved: string | null;
  readonly kind: ChangedSubject['kind'];
  readonly depth: number;
  readonly before: Cells | null;
  readonly after: Cells | null;
}

const sections: readonly Section[] = [
  'stages',
  'adjustments',
  'grades',
  'applications',
  'facts',
  'tables',
  'fields',
  'tests',
];

/** The tree in its order, then each list; what is gone stands where it stood. */
export function gridRows(
  comparison: Comparison,
  subjects: readonly ChangedSubject[],
  language: Language,
): readonly GridRow[] {
  return [...nodeRows(comparison, subjects, language), ...entityRows(comparison, subjects, language)];
}

function changesOf(
  subject: ChangedSubject | undefined,
  language: Language,
): Pick<GridRow, 'subject' | 'sign' | 'moved'> {
  if (!subject) return { subject: null, sign: null, moved: null };
  const moved = subject.changes.filter(({ kind }) => kind === 'moved').flatMap(({ sentences }) => sentences);
  return {
    ...{ subject: subject.key, sign: subject.sign },
    moved: moved.length > 0 ? moved.map((sentence) => sentence[language]).join('; ') : null,
  };
}

function namings({ from, to }: Comparison, language: Language) {
  return {
    was: namingOf(language, from.definition, to.definition),
    is: namingOf(language, to.definition, from.definition),
  };
}

function nodeRows(comparison: Comparison, subjects: readonly ChangedSubject[], language: Language): readonly GridRow[] {
  const { from, to } = comparison;
  const { was, is } = namings(comparison, language);
  const union = unionTree({ before: from.definition, after: to.definition, ...nodesBefore(comparison) });
  const byCard = new Map(subjects.map((subject) => [cardKeyOf(subject), subject]));
  const depths = new Map<string, number>();
  const measure = (node: typeof union, depth: number) => {
    depths.set(node.key, depth);
    for (const child of node.children) measure(child, depth + 1);
  };
  measure(union, 0);
  return flattened(union).map((one) => {
    const subject = byCard.get(one.key);
    return {
      ...{ key: `node ${one.key}`, ...changesOf(subject, language), kind: 'node' as const },
      depth: depths.get(one.key) ?? 0,
      before: one.was && nodeCells(one.was, was),
      after: one.isGhost ? null : nodeCells(one.node, is),
    };
  });
}

function entityRows(
  comparison: Comparison,
  subjects: readonly ChangedSubject[],
  language: Language,
): readonly GridRow[] {
  const { from, to, pairs } = comparison;
  const { was, is } = namings(comparison, language);
  return sections.flatMap((section) => {
    const kind = kindOf[section];
    const [before, after] = [sectionCells(section, from.definition, was), sectionCells(section, to.definition, is)];
    const ofKind = subjects.filter((subject) => subject.kind === kind);
    const gone = ofKind.filter(({ sign }) => sign === 'removed');
    const idBefore = new Map(pairs.filter((pair) => pair.kind === kind).map((pair) => [pair.after, pair.before]));
    const rows = [...after].map(([id, cells]): GridRow => {
      const subject = ofKind.find((one) => one.id === id && one.sign !== 'removed');
      const known = subject?.sign === 'added' ? undefined : before.get(idBefore.get(id) ?? id);
      return {
        ...{ key: `${kind} ${id}`, ...changesOf(subject, language), kind, depth: 0 },
        ...{ before: known ?? null, after: cells },
      };
    });
    const ghosts = gone.map(
      (subject): GridRow => ({
        ...{ key: subject.key, ...changesOf(subject, language), kind, depth: 0 },
        ...{ before: before.get(subject.id ?? '') ?? null, after: null },
      }),
    );
    return [...rows, ...ghosts];
  });
}
