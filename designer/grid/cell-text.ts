import { describeScoring } from '../../rules/words/describe-scoring.ts';
import type { Naming } from '../../rules/words/vocabulary.ts';
import { type Id, isGroup, type Missing } from '../../schemas/definition.ts';
import { weightIn } from '../editor/weights/weight-of.ts';
import { formulaInWords } from '../formula/in-words.ts';
import { type GridColumn, stageOf } from './columns.ts';
import type { GridRow } from './grid-rows.ts';

export interface CellWords {
  readonly naming: Naming;
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  /** By stage: each node's share of the total. */
  readonly shares: ReadonlyMap<Id | null, ReadonlyMap<Id, number>>;
  readonly more: (variants: number) => string;
}

/** What a cell shows. */
export function cellText(row: GridRow, column: GridColumn, words: CellWords): string {
  const { node } = row;
  const { naming } = words;
  switch (column.kind) {
    case 'formula':
      return isGroup(node) ? groupFormula(row, words) : (formulaInWords(node.formula, naming) ?? node.formula);
    case 'method': {
      if (isGroup(node)) return '';
      const variants = node.variants?.length ?? 0;
      const own = describeScoring(node.scoring, naming);
      return variants === 0 ? own : `${own}${naming.vocabulary.semicolon}${words.more(variants)}`;
    }
    case 'share': {
      const share = words.shares.get(stageOf(column))?.get(row.id);
      return share === undefined ? '' : words.percent(share, 2);
    }
    case 'weight': {
      const weight = row.parent === null ? undefined : weightIn(node, stageOf(column));
      return weight === undefined ? '' : words.number(weight, 4);
    }
    case 'fullMarks':
      return isGroup(node) ? '' : words.number(node.fullMarks ?? 100, 4);
    default:
      return plainText(row, column, naming);
  }
}

function groupFormula({ node }: GridRow, { naming }: CellWords): string {
  return isGroup(node) ? naming.vocabulary.aggregates[node.aggregate ?? 'weightedMean'] : '';
}

/** What is edited, copied and pasted: numbers without grouping, a formula as the document has it. */
export function plainText(row: GridRow, column: GridColumn, naming: Naming): string {
  const { node } = row;
  switch (column.kind) {
    case 'name':
      return naming.text(node.name);
    case 'formula':
      return isGroup(node) ? '' : node.formula;
    case 'method':
      return isGroup(node) ? '' : describeScoring(node.scoring, naming);
    case 'fullMarks':
      return isGroup(node) ? '' : String(node.fullMarks ?? 100);
    case 'weight': {
      const weight = row.parent === null ? undefined : weightIn(node, stageOf(column));
      return weight === undefined ? '' : String(weight);
    }
    case 'missing':
      return isGroup(node) ? '' : missingText(node.missing ?? 'zero', naming);
    case 'unit':
      return isGroup(node) ? '' : (node.unit ?? '');
    case 'id':
      return row.id;
    case 'share':
      return '';
  }
}

function missingText(missing: Missing, { vocabulary }: Naming): string {
  return typeof missing === 'object' ? vocabulary.missingMark(missing.mark) : vocabulary.missing[missing];
}
