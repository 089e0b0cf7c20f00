import { type Expression, namesIn } from '../../../../rules/formula/expression.ts';
import type { Program, ProgramIndicator } from '../../../../rules/program/program.ts';
import { visit } from '../../loading/fields-wanted.ts';

/** The fields of the scored period that an indicator's value depends on, through facts, too. */
export function fieldsReadBy(indicator: ProgramIndicator, program: Program): ReadonlySet<string> {
  const facts = new Map(program.facts.map(({ id, expression }) => [id, expression]));
  const fields = new Set<string>();
  const seen = new Set<string>();
  const follow = (expression: Expression) => {
    for (const name of currentNames(expression)) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (program.fields.has(name)) fields.add(name);
      const fact = facts.get(name);
      if (fact) follow(fact);
    }
  };
  follow(indicator.expression);
  return fields;
}

/** `prev(x)` reads what has been, which can't be changed. */
function currentNames(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  visit(expression, (one) => {
    if (one.kind === 'read') namesIn(one, names);
  });
  return names;
}
