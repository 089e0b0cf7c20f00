import type { Operator, Scalar } from '../../../schemas/definition.ts';

/** The values that a fact may still have. Empty: none, which is what proofs are after. */
export type Domain =
  | {
      readonly kind: 'numbers';
      readonly low: number;
      readonly lowOpen: boolean;
      readonly high: number;
      readonly highOpen: boolean;
      /** Whole numbers only. */
      readonly whole: boolean;
      readonly not: readonly number[];
    }
  | { readonly kind: 'some'; readonly of: readonly Scalar[] }
  | { readonly kind: 'allBut'; readonly not: readonly Scalar[] };

type Numbers = Extract<Domain, { kind: 'numbers' }>;

export function isEmpty(domain: Domain): boolean {
  if (domain.kind === 'some') return domain.of.length === 0;
  if (domain.kind === 'allBut') return false;
  const { low, high, lowOpen, highOpen, whole, not } = domain;
  if (low > high || (low === high && (lowOpen || highOpen || not.includes(low)))) return true;
  if (!whole) return false;
  const first = lowOpen ? Math.floor(low) + 1 : Math.ceil(low);
  const last = highOpen ? Math.ceil(high) - 1 : Math.floor(high);
  const excluded = new Set(not.filter((one) => Number.isInteger(one) && one >= first && one <= last));
  return last - first + 1 <= excluded.size;
}

/** What is left of a domain where a comparison with a written value holds; undefined: that can't be said. */
export function narrow(domain: Domain, operator: Operator, value: Scalar): Domain | undefined {
  if (domain.kind !== 'numbers') return narrowSet(domain, operator, value);
  if (typeof value !== 'number') return undefined;
  switch (operator) {
    case 'equal':
      return above(below(domain, value, false), value, false);
    case 'notEqual':
      return { ...domain, not: [...domain.not, value] };
    case 'lessThan':
      return below(domain, value, true);
    case 'lessThanInclusive':
      return below(domain, value, false);
    case 'greaterThan':
      return above(domain, value, true);
    case 'greaterThanInclusive':
      return above(domain, value, false);
    default:
      return undefined;
  }
}

function below(domain: Numbers, value: number, open: boolean): Numbers {
  if (value > domain.high || (value === domain.high && !open)) return domain;
  return { ...domain, high: value, highOpen: open };
}

function above(domain: Numbers, value: number, open: boolean): Numbers {
  if (value < domain.low || (value === domain.low && !open)) return domain;
  return { ...domain, low: value, lowOpen: open };
}

function narrowSet(domain: Exclude<Domain, Numbers>, operator: Operator, value: Scalar): Domain | undefined {
  const keep = (holds: (one: Scalar) => boolean): Domain | undefined =>
    domain.kind === 'some' ? { kind: 'some', of: domain.of.filter(holds) } : undefined;
  switch (operator) {
    case 'equal':
      if (domain.kind === 'allBut') return { kind: 'some', of: domain.not.includes(value) ? [] : [value] };
      return keep((one) => one === value);
    case 'notEqual':
      return (
        keep((one) => one !== value) ?? (domain.kind === 'allBut' ? { ...domain, not: [...domain.not, value] } : domain)
      );
    case 'contains':
      return keep((one) => String(one).includes(String(value)));
    case 'doesNotContain':
      return keep((one) => !String(one).includes(String(value)));
    default:
      return undefined;
  }
}
