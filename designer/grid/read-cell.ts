import type { Naming } from '../../rules/words/vocabulary.ts';
import { isGroup, type Missing } from '../../schemas/definition.ts';
import { renamed } from '../canvas/cards/renamed.ts';
import { parseNumber } from '../editor/clipboard/parse-number.ts';
import type { Cell } from '../editor/edit.ts';
import type { grid } from '../language/zh-CN/grid.ts';
import { plainText } from './cell-text.ts';
import { type GridColumn, stageOf } from './columns.ts';
import type { GridRow } from './grid-rows.ts';

type FaultKey = keyof (typeof grid)['faults'];

export interface CellFault {
  readonly why: FaultKey;
  readonly parts?: Readonly<Record<string, string | number>>;
}

/** What a typed text means for a cell: an edit, nothing new, or why it can't stand there. */
export type Reading =
  | { readonly kind: 'edit'; readonly cell: Cell }
  | { readonly kind: 'same' }
  | { readonly kind: 'fault'; readonly fault: CellFault };

export interface ReadingWords {
  readonly naming: Naming;
  /** A formula as it is typed, with the names of people, to the document's ids. */
  readonly toIds: (typed: string) => string;
}

const fault = (why: FaultKey, parts?: CellFault['parts']): Reading => ({
  kind: 'fault',
  fault: parts ? { why, parts } : { why },
});

export function readCell(row: GridRow, column: GridColumn, typed: string, words: ReadingWords): Reading {
  const { naming } = words;
  const text = typed.trim();
  if (text === plainText(row, column, naming)) return { kind: 'same' };
  const { node } = row;
  const setting = { of: 'node', node: row.id } as const;
  switch (column.kind) {
    case 'name':
      if (text === '') return fault('emptyName');
      return edit({ ...setting, key: 'name', value: renamed(node.name, naming.language, text) });
    case 'weight': {
      if (row.parent === null) return text === '' ? { kind: 'same' } : fault('rootHasNone');
      return numeric(text, 0, (weight) => ({ of: 'weight', node: row.id, stage: stageOf(column), weight }));
    }
    case 'id':
      return fault('idAlone');
    case 'method':
    case 'share':
      return fault('readOnly');
    default:
  }
  if (isGroup(node)) return text === '' ? { kind: 'same' } : fault('groupHasNone');
  switch (column.kind) {
    case 'formula':
      return text === '' ? fault('emptyFormula') : edit({ ...setting, key: 'formula', value: words.toIds(text) });
    case 'fullMarks':
      return numeric(text, Number.MIN_VALUE, (value) => ({ ...setting, key: 'fullMarks', value }));
    case 'unit':
      return edit({ ...setting, key: 'unit', value: text === '' ? undefined : text });
    case 'missing':
      return missing(text, naming, (value) => ({ ...setting, key: 'missing', value }));
  }
}

function edit(cell: Cell): Reading {
  return { kind: 'edit', cell };
}

/** An empty cell leaves the number out. */
function numeric(text: string, least: number, cellOf: (value: number | undefined) => Cell): Reading {
  const parsed = parseNumber(text);
  if (parsed.kind === 'fault') return fault('notNumber', { text });
  if (parsed.kind === 'empty') return edit(cellOf(undefined));
  if (parsed.value < least) return fault(least === 0 ? 'negative' : 'notPositive');
  return edit(cellOf(parsed.value));
}

function missing(
  text: string,
  { vocabulary, language }: Naming,
  cellOf: (value: Missing | undefined) => Cell,
): Reading {
  if (text === '') return edit(cellOf(undefined));
  const policies = ['zero', 'exclude', 'median', 'reject'] as const;
  const policy = policies.find((one) => one === text || vocabulary.missing[one] === text);
  if (policy) return edit(cellOf(policy));
  const mark = /^([\d.]+)\s*(分|marks?)?$/.exec(text)?.[1];
  const parsed = mark === undefined ? undefined : parseNumber(mark);
  if (parsed?.kind === 'number') return edit(cellOf({ mark: parsed.value }));
  const words = policies.map((one) => vocabulary.missing[one]).join(language === 'en' ? ', ' : '、');
  return fault('unknownMissing', { text, words });
}
