import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { type Expression, namesIn } from '../formula/expression.ts';
import { warningAt } from '../messages/messages.ts';
import { type MoneyUnit, moneyUnit } from './money-unit.ts';
import { quoted } from './name-of.ts';
import type { Check } from './subject.ts';

/**
 * One formula, one unit of money: of what it reads, and of its result where that is money. A formula that holds the
 * factor between two units converts, and is left alone.
 */
export const moneyUnits: Check = function* ({ definition, program, indicators }) {
  const { fields, facts = [], applications = [] } = definition;
  const unitOf = new Map([...fields, ...facts].map(({ id, unit }) => [id, unit]));
  const mixed = function* (expression: Expression | null | undefined, unit: string | undefined, path: string) {
    if (expression)
      yield* mixedIn(expression, [...namesIn(expression)].map((name) => unitOf.get(name)).concat(unit), path);
  };
  for (const [index, { id, unit }] of facts.entries()) {
    const fact = program.facts.find((one) => one.id === id);
    yield* mixed(fact?.expression, unit, pointer('facts', index, 'formula'));
  }
  for (const { node, expression, path } of indicators) yield* mixed(expression, node.unit, `${path}/formula`);
  for (const [index, { formula }] of program.adjustments.entries())
    yield* mixed(formula, undefined, pointer('adjustments', index, 'formula'));
  for (const [index, { amount }] of program.applications.entries())
    yield* mixed(amount, applications[index]?.amount?.unit, pointer('applications', index, 'amount', 'formula'));
};

function* mixedIn(expression: Expression, units: readonly (string | undefined)[], path: string): Generator<Problem> {
  const written = new Map<string, string>();
  const known: MoneyUnit[] = [];
  for (const unit of units) {
    const money = moneyUnit(unit);
    if (unit === undefined || !money || written.has(keyOf(money))) continue;
    written.set(keyOf(money), unit);
    known.push(money);
  }
  if (known.length < 2 || converts(expression, known)) return;
  yield warningAt(path, 'unit.money', { units: quoted([...written.values()]) });
}

const keyOf = ({ currency, exponent }: MoneyUnit) => `${currency} ${exponent}`;

/** Between currencies any factor may be the rate. */
function converts(expression: Expression, [first, ...others]: readonly MoneyUnit[]): boolean {
  const factors = constantsIn(expression).map((constant) => Math.abs(Math.log10(Math.abs(constant))));
  return others.some(({ currency, exponent }) =>
    first && currency === first.currency
      ? factors.some((factor) => Math.abs(factor - Math.abs(exponent - first.exponent)) < 1e-9)
      : factors.length > 0,
  );
}

function constantsIn(expression: Expression): readonly number[] {
  if (expression.kind === 'constant') return typeof expression.value === 'number' ? [expression.value] : [];
  return expression.kind === 'call' ? expression.args.flatMap(constantsIn) : [];
}
