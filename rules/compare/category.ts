import type { Change, ChangeKind, EntityKind } from '../diff/change.ts';

/** What a change is filtered by. */
export const categories = [
  'added',
  'removed',
  'moved',
  'renamed',
  'identity',
  'weight',
  'formula',
  'scoring',
  'missing',
  'stage',
  'adjustment',
  'grade',
  'application',
  'field',
  'test',
  'scale',
  'text',
] as const;

export type Category = (typeof categories)[number];

/** Of a node, a fact, a table or the definition itself: by what has changed. */
const byKind: Readonly<Record<ChangeKind, Category>> = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  identity: 'identity',
  renamed: 'renamed',
  text: 'text',
  property: 'scoring',
  scale: 'scale',
  weight: 'weight',
  formula: 'formula',
  condition: 'formula',
  missing: 'missing',
  scoring: 'scoring',
  parameter: 'scoring',
  band: 'scoring',
  point: 'scoring',
  categoryMark: 'scoring',
  variant: 'scoring',
  variantStages: 'scoring',
  row: 'formula',
  option: 'field',
  optionMoved: 'field',
  list: 'scale',
  quotaOrder: 'application',
  record: 'test',
  earlierRecord: 'test',
  expectation: 'test',
};

/** Sections of their own, whatever has changed in them. */
const bySubject: { readonly [Kind in EntityKind]?: Category } = {
  field: 'field',
  stage: 'stage',
  adjustment: 'adjustment',
  grade: 'grade',
  application: 'application',
  test: 'test',
};

/** What nothing reckons with: only people read it. */
const read = new Set(['unit', 'source', 'core', 'sensitivity', 'audience', 'amountUnit']);

export function categoryOf(change: Change): Category {
  const { subject, kind, notation } = change;
  if (kind === 'identity' || kind === 'renamed') return kind;
  const isRead = kind === 'property' && read.has(change.property) && subject.kind !== 'field';
  if (notation || kind === 'text' || isRead) return 'text';
  if (kind === 'property' && change.property === 'gradeWithin') return 'grade';
  if (kind === 'property' && change.property === 'formatVersion') return 'scale';
  return bySubject[subject.kind as EntityKind] ?? (isOfTable(change) ? 'formula' : byKind[kind]);
}

/** A table's `otherwise` is looked up, as its rows are. */
function isOfTable({ subject, kind }: Change): boolean {
  return subject.kind === 'table' && kind === 'property';
}
