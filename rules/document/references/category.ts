import type { Id } from '../../../schemas/definition.ts';
import { parseFormula } from '../../formula/parse.ts';
import type { Syntax } from '../../formula/syntax.ts';
import { isList, isObject, type Loose } from '../loose.ts';
import { nodesIn } from '../nodes.ts';
import { rewritten } from './formula-names.ts';
import { conditionLeaves, formulaHolders, renameKey, renameValue, scoringsOf } from './places.ts';

/** Renames one of the texts that a fact can be: a stage of `stage`, a grade of `grade`, an option of an enum field. */
export function renameCategory(draft: Loose, fact: Id, from: string, to: string): void {
  const names = sameAs(draft, fact);
  const isRead = (syntax: Syntax | undefined) => syntax !== undefined && names.has(readBy(syntax) ?? '');
  for (const leaf of conditionLeaves(draft))
    if (typeof leaf.fact === 'string' && names.has(leaf.fact)) renameValue(leaf, 'value', from, to);
  for (const { node } of nodesIn(draft))
    if (isRead(syntaxOf(node.formula)))
      for (const scoring of scoringsOf(node)) if (scoring.method === 'lookup') renameKey(scoring, 'marks', from, to);
  renameRows(draft, isRead, from, to);
  for (const holder of formulaHolders(draft))
    if (typeof holder.formula === 'string')
      holder.formula = rewritten(holder.formula, (syntax) => [...comparedTexts(syntax, isRead, from, to)]);
}

/** The fact itself, and the facts whose formula is nothing else. */
function sameAs(draft: Loose, fact: Id): ReadonlySet<string> {
  const names = new Set([fact]);
  for (const one of isList(draft.facts) ? draft.facts.filter(isObject) : []) {
    const syntax = syntaxOf(one.formula);
    if (syntax && names.has(readBy(syntax) ?? '')) names.add(String(one.id));
  }
  return names;
}

function syntaxOf(formula: unknown): Syntax | undefined {
  if (typeof formula !== 'string') return undefined;
  const parsed = parseFormula(formula);
  return 'fault' in parsed ? undefined : parsed.syntax;
}

/** The name that is read as it is, now or in an earlier period. */
function readBy(syntax: Syntax): string | undefined {
  if (syntax.kind === 'name') return syntax.name;
  const first = syntax.kind === 'call' && syntax.name === 'prev' ? syntax.args[0] : undefined;
  return first?.kind === 'name' ? first.name : undefined;
}

type IsRead = (syntax: Syntax | undefined) => boolean;

/** A table's row is renamed where only this fact looks things up in it, and repeated where others do too. */
function renameRows(draft: Loose, isRead: IsRead, from: string, to: string): void {
  const keyed = new Map<string, boolean[]>();
  for (const { formula } of formulaHolders(draft)) {
    const syntax = syntaxOf(formula);
    if (syntax)
      for (const { table, key } of lookupsIn(syntax)) keyed.set(table, [...(keyed.get(table) ?? []), isRead(key)]);
  }
  for (const table of isList(draft.tables) ? draft.tables.filter(isObject) : []) {
    const uses = keyed.get(String(table.id)) ?? [];
    if (uses.length === 0 || !uses.includes(true)) continue;
    if (!uses.includes(false)) renameKey(table, 'rows', from, to);
    else if (isObject(table.rows) && Object.hasOwn(table.rows, from) && !Object.hasOwn(table.rows, to))
      table.rows[to] = table.rows[from];
  }
}

function* lookupsIn(syntax: Syntax): Generator<{ readonly table: string; readonly key: Syntax | undefined }> {
  if (syntax.kind !== 'call') return;
  const [table, key] = syntax.args;
  if (syntax.name === 'lookup' && table?.kind === 'name') yield { table: table.name, key };
  for (const argument of syntax.args) yield* lookupsIn(argument);
}

function* comparedTexts(
  syntax: Syntax,
  isRead: IsRead,
  from: string,
  to: string,
): Generator<{ span: Syntax['span']; text: string }> {
  if (syntax.kind !== 'call') return;
  const [left, right] = syntax.args;
  if (syntax.name === '==' || syntax.name === '!=')
    for (const [one, other] of [
      [left, right],
      [right, left],
    ])
      if (isRead(one) && other?.kind === 'literal' && other.value === from)
        yield { span: other.span, text: asLiteral(to) };
  for (const argument of syntax.args) yield* comparedTexts(argument, isRead, from, to);
}

function asLiteral(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
