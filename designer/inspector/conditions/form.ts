import { conditionOperators } from '../../../rules/condition/operators.ts';
import type { Condition, Operator, Scalar } from '../../../schemas/definition.ts';

/** What a leaf compares with; `none`: not said yet. */
export type Side =
  | { readonly is: 'none' }
  | { readonly is: 'value'; readonly value: Scalar }
  | { readonly is: 'list'; readonly values: readonly Scalar[] }
  | { readonly is: 'fact'; readonly fact: string };

export interface LeafForm {
  readonly form: 'leaf';
  readonly fact: string;
  readonly operator: Operator;
  readonly side: Side;
}

/** How a part of a condition is shown. `other`: the draft has something there that no builder could show. */
export type Form =
  | { readonly form: 'all' | 'any'; readonly parts: readonly unknown[] }
  | { readonly form: 'not'; readonly part: unknown }
  | LeafForm
  | { readonly form: 'other' };

const other: Form = { form: 'other' };

export function isPart(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function formOf(part: unknown): Form {
  if (!isPart(part)) return other;
  const entries: Readonly<Record<string, unknown>> = { ...part };
  const keys = Object.keys(entries);
  const [only] = keys;
  if (keys.length === 1 && (only === 'all' || only === 'any')) {
    const parts = entries[only];
    return Array.isArray(parts) ? { form: only, parts } : other;
  }
  if (keys.length === 1 && only === 'not') return { form: 'not', part: entries.not };
  return keys.every((key) => key === 'fact' || key === 'operator' || key === 'value') ? leafOf(entries) : other;
}

function leafOf({ fact = '', operator = 'equal', value }: Readonly<Record<string, unknown>>): Form {
  const side = sideOf(value);
  if (typeof fact !== 'string' || !isOperator(operator) || side === null) return other;
  return { form: 'leaf', fact, operator, side };
}

export function isOperator(operator: unknown): operator is Operator {
  return typeof operator === 'string' && conditionOperators.has(operator);
}

function sideOf(value: unknown): Side | null {
  if (value === undefined || value === null || value === '') return { is: 'none' };
  if (isScalar(value)) return { is: 'value', value };
  if (Array.isArray(value)) return value.every(isScalar) ? { is: 'list', values: value } : null;
  if (typeof value !== 'object') return null;
  const { fact, ...more } = { fact: undefined, ...value };
  return typeof fact === 'string' && Object.keys(more).length === 0 ? { is: 'fact', fact } : null;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
}

/** Nothing stands for a value that is not said yet but the empty text, which `check` refuses: never a silent 0. */
export function leafFrom({ fact, operator, side }: Omit<LeafForm, 'form'>): Condition {
  switch (side.is) {
    case 'none':
      return { fact, operator, value: takesList(operator) ? [] : '' };
    case 'value':
      return { fact, operator, value: side.value };
    case 'list':
      return { fact, operator, value: side.values };
    case 'fact':
      return { fact, operator, value: { fact: side.fact } };
  }
}

export function takesList(operator: Operator): boolean {
  return conditionOperators.get(operator)?.takes === 'list';
}

export function isComplete({ fact, side }: LeafForm): boolean {
  if (fact === '' || side.is === 'none') return false;
  return side.is === 'list' ? side.values.length > 0 : side.is !== 'fact' || side.fact !== '';
}
