import type { Condition, Definition } from '../../schemas/definition.ts';
import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { PatchOperation, Problem } from '../../schemas/problem.ts';
import { bindCondition } from '../condition/bind-condition.ts';
import { type BindFault, bindFormula } from '../formula/bind.ts';
import type { Expression } from '../formula/expression.ts';
import { type Kind, kindNames, number } from '../formula/types.ts';
import { errorAt, sentence } from '../messages/messages.ts';
import { factOrderFault } from './fact-order.ts';
import type { Program, ProgramApplication } from './program.ts';
import { Scopes } from './scopes.ts';

/** Binds the formulas and conditions of one definition, in the order in which their scope grows. */
export class Resolver {
  readonly problems: Problem[] = [];
  readonly scopes: Scopes;
  readonly definition: Definition;

  constructor(definition: Definition) {
    this.definition = definition;
    this.scopes = new Scopes(definition);
  }

  condition(condition: Condition | undefined, path: string): Expression | null {
    if (condition === undefined) return null;
    const bound = bindCondition(condition, this.scopes.now, path);
    this.problems.push(...('expression' in bound ? bound.warnings : bound.problems));
    return 'expression' in bound ? bound.expression : null;
  }

  formula(formula: string | undefined, path: string, expected?: readonly Kind[]): Expression | null {
    if (formula === undefined) return null;
    const bound = bindFormula(formula, this.scopes.now);
    if ('faults' in bound) {
      for (const fault of bound.faults) this.problems.push(asProblem(fault, formula, path));
      return null;
    }
    const { expression } = bound;
    if (!expected || expected.includes(expression.type.kind)) return expression;
    const parts = { expected: kindNames[expected[0] as Kind], got: kindNames[expression.type.kind] };
    this.problems.push(errorAt(path, 'formula.result', parts, { span: [0, formula.length] }));
    return null;
  }

  /** Each reads the fields and the facts above it. */
  facts(): Program['facts'] {
    const facts = this.definition.facts ?? [];
    return facts.flatMap(({ id, formula }, index) => {
      const path = pointer('facts', index, 'formula');
      const outOfOrder = factOrderFault(facts, index, path);
      const expression = outOfOrder ? null : this.formula(formula, path);
      if (outOfOrder) this.problems.push(outOfOrder);
      // One fault is told once: what reads a fact that is wrong is taken to read a number.
      this.scopes.add(id, expression?.type ?? number);
      return expression ? [{ id, type: expression.type, expression }] : [];
    });
  }

  applications(): readonly ProgramApplication[] {
    return (this.definition.applications ?? []).map((application, index) => {
      const at = (...steps: readonly (string | number)[]) => pointer('applications', index, ...steps);
      const order = (application.quota?.orderBy ?? []).flatMap(({ fact, descending = false }, place) => {
        const type = this.scopes.now.names.get(fact);
        const path = at('quota', 'orderBy', place, 'fact');
        if (type?.kind === 'text') this.problems.push(errorAt(path, 'quota.orderType', { name: fact }));
        if (type) return [{ expression: { kind: 'read', type, name: fact } as const, descending }];
        const meant = nearest(fact, this.scopes.now.names.keys());
        const patch: PatchOperation[] = [{ op: 'replace', path, value: meant }];
        const fix = meant === undefined ? {} : { fix: { label: sentence('fix.replace', { value: meant }), patch } };
        this.problems.push(errorAt(path, 'condition.unknownFact', { name: fact, nearest: meant }, fix));
        return [];
      });
      return {
        application,
        when: this.condition(application.when, at('when')),
        amount: this.formula(application.amount?.formula, at('amount', 'formula'), ['number']),
        order,
      };
    });
  }
}

function asProblem({ code, span, parts: said, instead }: BindFault, formula: string, path: string): Problem {
  const parts = { ...said, at: span[0] + 1 };
  if (instead === undefined) return errorAt(path, code, parts, { span });
  const value = formula.slice(0, span[0]) + instead + formula.slice(span[1]);
  const patch: PatchOperation[] = [{ op: 'replace', path, value }];
  return errorAt(path, code, parts, { span, fix: { label: sentence('fix.replace', { value: instead }), patch } });
}
