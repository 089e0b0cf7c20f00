import type { BlamedSubject } from '../../../rules/blame/blame.ts';

export interface BlameRow {
  readonly key: string;
  readonly subject: BlamedSubject;
  readonly depth: number;
  readonly section: 'tree' | 'others' | 'removed';
  /** The version that changed anything of it last. */
  readonly last: number;
}

const subjectKey = ({ kind, id, removed }: BlamedSubject): string => `${kind} ${id ?? ''} ${removed ?? ''}`;

/** The tree in its order, then all else, then what is not there any more. */
export function blameRows(subjects: readonly BlamedSubject[]): readonly BlameRow[] {
  const depths = new Map<string, number>();
  const rows = subjects.map((subject): BlameRow => {
    const { kind, id, parent, removed, since, history } = subject;
    const depth = kind === 'node' && removed === null ? (parent === null ? 0 : (depths.get(parent) ?? 0) + 1) : 0;
    if (kind === 'node' && id !== null && removed === null) depths.set(id, depth);
    const section = removed !== null ? 'removed' : kind === 'node' ? 'tree' : 'others';
    return { key: subjectKey(subject), subject, depth, section, last: history[0]?.version ?? since };
  });
  const order = ['tree', 'others', 'removed'] as const;
  return order.flatMap((section) => rows.filter((row) => row.section === section));
}

/** Its own properties that some version changed, the latest first. */
export function changedProperties({ properties }: BlamedSubject): readonly (readonly [string, number])[] {
  return Object.entries(properties)
    .filter(([property]) => property !== 'exists')
    .sort(([, a], [, b]) => b - a);
}
