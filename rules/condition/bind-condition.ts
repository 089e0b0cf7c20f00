import type { Condition, ConditionLeaf, Scalar } from '../../schemas/definition.ts';
import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { PatchOperation, Problem } from '../../schemas/problem.ts';
import { parseDay } from '../calendar.ts';
import type { Scope } from '../formula/bind.ts';
import { constant } from '../formula/bind.ts';
import type { Expression } from '../formula/expression.ts';
import { date, type Kind, kindNames, number, type ValueType } from '../formula/types.ts';
import { errorAt, sentence, warningAt } from '../messages/messages.ts';
import { type ConditionOperator, conditionOperators, conjunction, disjunction, negation } from './operators.ts';

export type BoundCondition =
  | { readonly expression: Expression; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

const deepest = 64;
const placeholder = constant(false);

/** Resolves the facts, operators and types of a condition. Kleene's logic is the expression's own. */
export function bindCondition(condition: Condition, scope: Scope, path: string): BoundCondition {
  const problems: Problem[] = [];
  const expression = bindPart(condition, scope, path, problems, 0);
  const refused = problems.some(({ severity }) => severity === 'error');
  return refused ? { problems } : { expression, warnings: problems };
}

function bindPart(part: Condition, scope: Scope, path: string, problems: Problem[], depth: number): Expression {
  if (depth > deepest) {
    problems.push(errorAt(path, 'condition.tooDeep', { limit: deepest }));
    return placeholder;
  }
  const forms = ['all', 'any', 'not', 'fact'].filter((form) => form in part);
  if (forms.length !== 1) {
    problems.push(errorAt(path, 'condition.shape'));
    return placeholder;
  }
  if ('not' in part) return negation(bindPart(part.not, scope, `${path}/not`, problems, depth + 1));
  if ('fact' in part) return bindLeaf(part, scope, path, problems);
  const [word, parts] = 'all' in part ? (['all', part.all] as const) : (['any', part.any] as const);
  if (!Array.isArray(parts) || parts.length === 0) {
    problems.push(errorAt(`${path}/${word}`, 'condition.empty', { word }));
    return placeholder;
  }
  const bound = parts.map((one, index) => bindPart(one, scope, `${path}${pointer(word, index)}`, problems, depth + 1));
  return word === 'all' ? conjunction(bound) : disjunction(bound);
}

function bindLeaf(leaf: ConditionLeaf, scope: Scope, path: string, problems: Problem[]): Expression {
  const before = problems.length;
  const fact = bindFact(leaf.fact, scope, `${path}/fact`, problems);
  const operator = conditionOperators.get(leaf.operator);
  if (!operator) {
    const meant = nearest(String(leaf.operator), conditionOperators.keys());
    const at = `${path}/operator`;
    problems.push(
      errorAt(at, 'condition.unknownOperator', { name: String(leaf.operator), nearest: meant }, replace(at, meant)),
    );
  }
  if (!operator || problems.length > before) return placeholder;
  if (!operator.accepts.includes(fact.type.kind)) {
    const expected = kindNames[operator.accepts[0] as Kind];
    const parts = { operator: operator.name, expected, fact: leaf.fact, got: kindNames[fact.type.kind] };
    problems.push(errorAt(`${path}/operator`, 'condition.operatorType', parts));
    return placeholder;
  }
  return bindValue(leaf, fact, operator, scope, `${path}/value`, problems);
}

function bindFact(name: string, scope: Scope, path: string, problems: Problem[]): Expression {
  const type = scope.names.get(name);
  if (type) return { kind: 'read', type, name };
  const meant = scope.labels?.get(name) ?? nearest(String(name), scope.names.keys());
  problems.push(errorAt(path, 'condition.unknownFact', { name: String(name), nearest: meant }, replace(path, meant)));
  return placeholder;
}

function bindValue(
  { fact: name, value }: ConditionLeaf,
  fact: Expression,
  operator: ConditionOperator,
  scope: Scope,
  path: string,
  problems: Problem[],
): Expression {
  if (operator.takes === 'list') {
    if (!Array.isArray(value) || value.length === 0) {
      problems.push(errorAt(path, 'condition.list', { operator: operator.name }));
      return placeholder;
    }
    const values = value.map((one, index) => written(one, name, fact.type, `${path}/${index}`, problems, 'inList'));
    return operator.toExpression(fact, placeholder, values.map(plain));
  }
  if (Array.isArray(value)) {
    problems.push(errorAt(path, 'condition.noList', { operator: operator.name }));
    return placeholder;
  }
  if (typeof value !== 'object' || value === null)
    return operator.toExpression(
      fact,
      written(value as Scalar, name, fact.type, path, problems, operator.takes === 'written' ? 'partOfText' : 'alone'),
      [],
    );
  if (operator.takes === 'written' || !('fact' in value)) {
    problems.push(errorAt(path, 'condition.written', { operator: operator.name }));
    return placeholder;
  }
  const other = bindFact(value.fact, scope, `${path}/fact`, problems);
  if (other !== placeholder && other.type.kind !== fact.type.kind)
    problems.push(mismatch(`${path}/fact`, name, fact.type, other.type));
  return operator.toExpression(fact, other, []);
}

/** A value that is written out, read as the fact's type. */
function written(
  value: Scalar,
  name: string,
  type: ValueType,
  path: string,
  problems: Problem[],
  /** In a list, a value that is no option of an enum keeps the others from nothing. */
  place: 'alone' | 'inList' | 'partOfText',
): Expression {
  const plainValue = constant(value);
  if (type.kind === 'date' && typeof value === 'string') {
    const day = parseDay(value);
    if (day !== undefined) return { kind: 'constant', type: date, value: day };
    problems.push(errorAt(path, 'formula.date', { value }));
    return placeholder;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) problems.push(mismatch(path, name, type, number));
  else if (plainValue.type.kind !== type.kind) problems.push(mismatch(path, name, type, plainValue.type));
  else if (type.options && place !== 'partOfText' && !type.options.includes(String(value))) {
    const meant = nearest(String(value), type.options);
    const parts = { value: String(value), field: name, nearest: meant };
    const tell = place === 'inList' ? warningAt : errorAt;
    problems.push(tell(path, 'formula.option', parts, replace(path, meant)));
  }
  return plainValue;
}

function plain(expression: Expression): number | string | boolean {
  return expression.kind === 'constant' ? expression.value : false;
}

function mismatch(path: string, fact: string, expected: ValueType, got: ValueType): Problem {
  return errorAt(path, 'condition.valueType', { fact, expected: kindNames[expected.kind], got: kindNames[got.kind] });
}

function replace(path: string, value: string | undefined): Pick<Problem, 'fix'> {
  if (value === undefined) return {};
  const patch: PatchOperation[] = [{ op: 'replace', path, value }];
  return { fix: { label: sentence('fix.replace', { value }), patch } };
}
