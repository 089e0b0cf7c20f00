import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { Expression } from '../formula/expression.ts';
import { errorAt, warningAt } from '../messages/messages.ts';
import { fixOf } from './fix.ts';
import { inARow, quoted } from './name-of.ts';
import { categoriesOf } from './scoring/lookup.ts';
import type { Check, Subject } from './subject.ts';

interface Lookup {
  readonly keys: readonly string[] | undefined;
  readonly reader: Sentence;
}

/** Rows against the categories that formulas look up in them. */
export const tables: Check = function* (subject) {
  const lookups = lookupsIn(subject);
  for (const [index, table] of (subject.definition.tables ?? []).entries()) {
    const path = pointer('tables', index);
    const keys = Object.keys(table.rows);
    if (keys.length === 0) {
      yield errorAt(`${path}/rows`, 'table.empty');
      continue;
    }
    const all = lookups.get(table.id) ?? [];
    for (const { keys: wanted, reader } of table.otherwise === undefined ? all : []) {
      const gaps = (wanted ?? []).filter((key) => !keys.includes(key));
      if (gaps.length === 0) continue;
      const fix = fixOf('fix.otherwiseZero', [{ op: 'add', path: `${path}/otherwise`, value: 0 }]);
      yield warningAt(`${path}/rows`, 'table.gap', { keys: quoted(gaps), reader }, fix);
    }
    yield* unknownKeys(keys, all, `${path}/rows`);
  }
};

function* unknownKeys(keys: readonly string[], lookups: readonly Lookup[], path: string): Generator<Problem> {
  if (lookups.length === 0 || lookups.some((lookup) => !lookup.keys)) return;
  const unknown = keys.filter((key) => !lookups.some((lookup) => lookup.keys?.includes(key)));
  if (unknown.length === 0) return;
  const reader = inARow(lookups.map((lookup) => lookup.reader));
  const patch = unknown.map((key) => ({ op: 'remove' as const, path: path + pointer(key) }));
  // A table without rows would be worse than one with a row too many.
  const fix = unknown.length < keys.length ? fixOf('fix.removeThis', patch) : {};
  yield warningAt(path, 'table.unknownKey', { keys: quoted(unknown), reader }, fix);
}

/** Where the key is more than one name, its categories are not known. */
function lookupsIn({ program }: Subject): ReadonlyMap<string, readonly Lookup[]> {
  const found = new Map<string, Map<string, Lookup>>();
  const visit = (expression: Expression): void => {
    if (expression.kind === 'call') for (const arg of expression.args) visit(arg);
    if (expression.kind === 'among' || expression.kind === 'contains') visit(expression.operand);
    if (expression.kind !== 'lookup') return;
    const { table, key } = expression;
    visit(key);
    const name = key.kind === 'read' ? key.name : key.kind === 'previous' ? key.field : '';
    const known = found.get(table.id) ?? new Map<string, Lookup>();
    const keys = name === '' ? undefined : categoriesOf(key.type);
    known.set(name, { keys, reader: { 'zh-CN': `“${name}”`, en: `"${name}"` } });
    found.set(table.id, known);
  };
  for (const { expression } of program.facts) visit(expression);
  for (const node of program.nodes) if (node.kind === 'indicator') visit(node.expression);
  for (const { formula } of program.adjustments) if (formula) visit(formula);
  for (const { amount } of program.applications) if (amount) visit(amount);
  return new Map([...found].map(([id, lookups]) => [id, [...lookups.values()]]));
}
