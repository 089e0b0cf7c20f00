import { bindFormula } from '../../rules/formula/bind.ts';
import type { Span } from '../../rules/formula/syntax.ts';
import type { Kind } from '../../rules/formula/types.ts';
import { kindNames } from '../../rules/formula/types.ts';
import { sentence } from '../../rules/messages/messages.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { KnownNames } from './known-names.ts';
import { toIds } from './to-ids.ts';

/** Something wrong with what is typed, at its place there. */
export interface TypedFault {
  readonly span: Span;
  readonly severity: 'error' | 'warning';
  readonly message: Sentence;
  /** What should stand at `span` instead. */
  readonly instead?: string | undefined;
}

/** All faults of what is typed: its own, found at once, and what `check` told of the formula as it was last. */
export function faultsIn(
  typed: string,
  known: KnownNames,
  expects: readonly Kind[] | undefined,
  problems: readonly Problem[],
): readonly TypedFault[] {
  const { formula, typedAt } = toIds(typed, known);
  const bound = bindFormula(formula, known.scope);
  if ('faults' in bound)
    return bound.faults.map(({ code, span, parts, instead }) => ({
      span: typedAt(span),
      severity: 'error',
      message: twoMean(formula.slice(...span), known) ?? sentence(code, { ...parts, at: typedAt(span)[0] + 1 }),
      instead,
    }));
  const own: TypedFault[] = [];
  const { kind } = bound.expression.type;
  if (expects?.[0] && !expects.includes(kind))
    own.push({
      span: [0, typed.length],
      severity: 'error',
      message: sentence('formula.result', { expected: kindNames[expects[0]], got: kindNames[kind] }),
    });
  const told = problems
    .filter(({ code }) => !code.startsWith('formula.'))
    .map(({ span = [0, formula.length] as const, severity, message }) => ({
      span: typedAt([span[0], Math.min(span[1], formula.length)]),
      severity,
      message,
    }));
  return [...own, ...told];
}

/** A name of people that two fields have can't be translated: say so instead of "unknown". */
function twoMean(name: string, { labels }: KnownNames): Sentence | undefined {
  if (labels.get(name) !== null) return undefined;
  return {
    'zh-CN': `有多个数据项名为“${name}”。请从补全列表中选择，或写出标识。`,
    en: `More than one field is called "${name}". Choose it from the list, or write its id.`,
  };
}
