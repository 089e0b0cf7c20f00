import type { Definition, Id } from '../../schemas/definition.ts';
import type { PatchOperation } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { ChangeKind, EntityKind } from '../diff/change.ts';
import { describeEach } from '../diff/describe.ts';
import type { Ids } from '../lineage/lineage.ts';
import type { Pair } from '../pairing/pair.ts';
import { type Category, categoryOf } from './category.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { type Pointers, pointersOf } from './pointers.ts';
import { propertyOf } from './property-of.ts';

/** One change in words, with its place on each side. */
export interface ReportedChange extends Pointers {
  readonly category: Category;
  readonly kind: ChangeKind;
  /** What of the subject has changed. */
  readonly property: string;
  /** By the id after; `idBefore` where it is another one. */
  readonly subject: { readonly kind: EntityKind | 'definition'; readonly id: Id | null; readonly idBefore?: Id };
  readonly heading: Sentence;
  readonly sentences: readonly Sentence[];
  /** Written otherwise, meant alike. */
  readonly sameMeaning: boolean;
}

/** A comparison as a plain JSON value, in both languages. */
export interface ComparisonReport {
  readonly pairs: readonly Pair[];
  readonly changes: readonly ReportedChange[];
  readonly patch: readonly PatchOperation[];
}

export function comparisonReport(before: Definition, after: Definition, lineage?: Ids): ComparisonReport {
  const comparison = comparisonOf(before, after, lineage);
  return { pairs: comparison.pairs, changes: reported(comparison, before, after), patch: comparison.patch };
}

function reported(comparison: Comparison, before: Definition, after: Definition): readonly ReportedChange[] {
  const { changes, told, idBefore } = comparison;
  const [chinese, english] = [describeEach(changes, told, 'zh-CN'), describeEach(changes, told, 'en')];
  return changes.map((change, index) => {
    const [zh, en] = [chinese[index], english[index]];
    if (!zh || !en) throw new Error('Each change is told in both languages');
    return {
      ...{ category: categoryOf(change), kind: change.kind, property: propertyOf(change) },
      ...{ subject: subjectOf(change, idBefore) },
      heading: { 'zh-CN': zh.heading, en: en.heading },
      sentences: zh.sentences.map((sentence, at) => ({ 'zh-CN': sentence, en: en.sentences[at] ?? sentence })),
      sameMeaning: change.notation ?? false,
      ...pointersOf(change, before, after),
    };
  });
}

function subjectOf(
  { subject, kind }: Comparison['changes'][number],
  idBefore: Comparison['idBefore'],
): ReportedChange['subject'] {
  if (subject.kind === 'definition') return { kind: subject.kind, id: null };
  const { id } = subject;
  const before = kind === 'added' ? id : idBefore(subject.kind, id);
  if (kind === 'removed') return { kind: subject.kind, id: before };
  return { kind: subject.kind, id, ...(before !== id && { idBefore: before }) };
}
