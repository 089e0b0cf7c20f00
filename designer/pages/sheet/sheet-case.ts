import { compile } from '../../../rules/program/compile.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import type { Run, Sheet } from '../../api/answers.ts';
import { accountsOf } from '../../park/simulate/accounts.ts';
import type { NodeAccount } from '../../park/simulate/simulation.ts';
import { gradesOf, type NamedGrade } from '../runs/grades-of.ts';
import type { RunResult } from '../runs/run-result.ts';
import type { RunRules } from '../runs/use-rules-of-run.ts';

/** One enterprise's result with all that explains it. */
export interface SheetCase {
  readonly park: string;
  readonly run: Run;
  readonly result: RunResult;
  readonly answer: Sheet;
  readonly sheet: ScoreSheet;
  readonly rules: RunRules;
  readonly program: Program;
  /** By node: the most that it could bring, and what of it is lost. */
  readonly accounts: Readonly<Record<string, NodeAccount>>;
  readonly grades: readonly NamedGrade[];
}

export function sheetCase(park: string, run: Run, result: RunResult, answer: Sheet, rules: RunRules): SheetCase {
  // The API describes reasons loosely; they are the engine's own.
  const sheet = answer.sheet as ScoreSheet;
  const program = compile(rules.definition);
  return {
    ...{ park, run, result, answer, sheet, rules, program },
    accounts: accountsOf(program, sheet),
    grades: gradesOf(rules.definition, rules.naming),
  };
}

/** First-level nodes, in the order of the tree. */
export function dimensionsOf({ rules }: Pick<SheetCase, 'rules'>) {
  return rules.definition.tree.children;
}

/** False: no stage could be found for it, so that nothing says what is used. */
export function hasStage({ sheet, rules }: Pick<SheetCase, 'sheet' | 'rules'>): boolean {
  return sheet.stage !== null || (rules.definition.stages ?? []).length === 0;
}

/** Whether there are points to explain. */
export function hasPoints({ status }: ScoreSheet): boolean {
  return status === 'scored' || status === 'vetoed';
}
