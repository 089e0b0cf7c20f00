import { runTests } from '../../../rules/check/run-tests.ts';
import type { Run } from '../../../rules/index.ts';
import type { Definition, Expectation, Id, TestCase } from '../../../schemas/definition.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import type { SavedCase, Subject } from './simulation.ts';

/**
 * A test case that expects what was simulated. A test is scored without any other enterprise: whatever comes out
 * differently then is left out and told, so that the case passes as it is saved.
 */
export function savedCase(run: Run, subject: Subject, sheet: ScoreSheet, id: Id, name: TestCase['name']): SavedCase {
  const { definition } = run.program;
  const { record, history } = subject;
  let expect = expectationOf(run, sheet);
  const leftOut: string[] = [];
  const testCase = (): TestCase => ({ id, name, record, ...(history.length > 0 ? { history } : {}), expect });
  for (const path of differing(definition, testCase())) {
    leftOut.push(path);
    expect = without(expect, path);
  }
  return { testCase: testCase(), leftOut };
}

function differing(definition: Definition, testCase: TestCase): readonly string[] {
  const [outcome] = runTests({ ...definition, tests: [testCase] });
  return outcome?.differences.map(({ path }) => path) ?? [];
}

function expectationOf({ program }: Run, sheet: ScoreSheet): Expectation {
  const stage = program.stages.length === 0 ? 0 : program.stages.findIndex((one) => one.stage.id === sheet.stage);
  const used = program.nodes.filter((node) => node.kind === 'indicator' && node.used[stage] === 1);
  return {
    status: sheet.status,
    ...(program.stages.length > 0 ? { stage: sheet.stage } : {}),
    total: sheet.total,
    ...(program.grades.length > 0 ? { grade: sheet.grade } : {}),
    marks: Object.fromEntries(used.map(({ node }) => [node.id, sheet.nodes[node.id]?.mark ?? null])),
    ...(program.applications.length > 0 ? { applications: decisionsIn(sheet) } : {}),
  };
}

/** Who fits a quota depends on the others: only who is eligible, and for how much, is expected. */
function decisionsIn({ applications }: ScoreSheet): NonNullable<Expectation['applications']> {
  return Object.fromEntries(
    Object.entries(applications).map(([id, { eligible, amount }]) => [
      id,
      { eligible, ...(eligible ? { amount } : {}) },
    ]),
  );
}

/** `total`, `marks.x`, `applications.x.amount`. */
function without(expect: Expectation, path: string): Expectation {
  const [part = '', id = '', decision = ''] = path.split('.');
  const { [part]: found, ...others }: Readonly<Record<string, unknown>> = { ...expect };
  if (id === '' || typeof found !== 'object' || found === null) return others;
  const { [id]: entry, ...rest }: Readonly<Record<string, unknown>> = { ...found };
  if (decision === '' || typeof entry !== 'object' || entry === null) return { ...others, [part]: rest };
  const { [decision]: _, ...kept }: Readonly<Record<string, unknown>> = { ...entry };
  return { ...others, [part]: { ...rest, [id]: kept } };
}
