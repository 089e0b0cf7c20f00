import type { Sentence } from '../../../schemas/text.ts';
import { sentence } from '../edits/words.ts';

export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly message: Sentence };

const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A cell as people type or copy it: `１２`, `1,200`, `12%`, which is 12. What is no number is never taken for one: `1,5`
 * may be 1.5 or 15, and is told.
 */
export function parseNumber(text: string): ParsedNumber {
  const folded = halfWidth(text).replaceAll('−', '-').trim();
  if (folded === '') return { kind: 'empty' };
  const isPercent = folded.endsWith('%');
  const digits = (isPercent ? folded.slice(0, -1) : folded).trim();
  if (grouped.test(digits)) return { kind: 'number', value: Number(digits.replaceAll(',', '')), isPercent };
  const value = plain.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isFinite(value)) return { kind: 'number', value, isPercent };
  return { kind: 'fault', message: sentence('cell.noNumber', { text: text.trim() }) };
}

/** Full-width forms alone: full NFKC would read `5²` as 52. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}
