import { isObject, type Loose } from '../loose.ts';
import { type NameRole, withNames } from './formula-names.ts';
import { conditionLeaves, formulaHolders, quotasIn } from './places.ts';

/** Renames what formulas, conditions and orders read. */
export function renameFacts(draft: Loose, rename: (name: string, role: NameRole) => string): void {
  for (const holder of formulaHolders(draft)) renameFormula(holder, rename);
  for (const leaf of conditionLeaves(draft)) {
    renameFact(leaf, rename);
    if (isObject(leaf.value)) renameFact(leaf.value, rename);
  }
  for (const { orderBy } of quotasIn(draft))
    if (Array.isArray(orderBy)) for (const order of orderBy) if (isObject(order)) renameFact(order, rename);
}

export function renameFormula(holder: Loose, rename: (name: string, role: NameRole) => string): void {
  if (typeof holder.formula === 'string') holder.formula = withNames(holder.formula, rename);
}

function renameFact(holder: Loose, rename: (name: string, role: NameRole) => string): void {
  if (typeof holder.fact === 'string') holder.fact = rename(holder.fact, 'fact');
}
