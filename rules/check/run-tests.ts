import type { Definition, Expectation, TestCase } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { Text } from '../../schemas/text.ts';
import { prepare } from '../engine/score.ts';
import { sheetsOf } from '../engine/sheet.ts';
import { compile } from '../program/compile.ts';
import type { Program } from '../program/program.ts';
import { agree } from './agree.ts';
import { oneRecordDataset } from './one-record-dataset.ts';

export interface Difference {
  /** `total`, `marks.A01`, `applications.loan.amount`. */
  readonly path: string;
  readonly expected: FieldValue;
  readonly got: FieldValue;
}

export interface TestOutcome {
  readonly id: string;
  readonly name: Text;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
}

/** Where no date and no earlier period is read, the period changes nothing and may be left out. */
const anyPeriod = '2025';

/** Scores each of a definition's own test cases by itself. Throws a DefinitionError where it can't be run. */
export function runTests(definition: Definition): readonly TestOutcome[] {
  return outcomesOf(compile(definition));
}

export function outcomesOf(program: Program): readonly TestOutcome[] {
  const benches = new Map<string, Bench>();
  return (program.definition.tests ?? []).map(({ id, name, record, history = [], expect }) => {
    const period = record.period ?? anyPeriod;
    const bench = benches.get(period) ?? benchOf(program, period);
    benches.set(period, bench);
    const differences = differencesOf(expect, bench(record, history));
    return { id, name, passed: differences.length === 0, differences };
  });
}

type Values = TestCase['record'];
type Bench = (record: Values, history: readonly Values[]) => ScoreSheet;

/** Getting ready costs more than scoring one record: it is done once for each period. */
function benchOf(program: Program, period: string): Bench {
  const dataset = oneRecordDataset(program.definition, period);
  const { run, execute } = prepare(program, dataset);
  const sheetAt = sheetsOf(run);
  return (record, history) => {
    dataset.put(record, history);
    execute();
    return sheetAt(0);
  };
}

/** Only what is expected is compared. */
function differencesOf(expect: Expectation, sheet: ScoreSheet): readonly Difference[] {
  const compared: [path: string, expected: FieldValue | undefined, got: FieldValue | undefined][] = [
    ['status', expect.status, sheet.status],
    ['stage', expect.stage, sheet.stage],
    ['total', expect.total, sheet.total],
    ['grade', expect.grade, sheet.grade],
  ];
  for (const [id, mark] of Object.entries(expect.marks ?? {}))
    compared.push([`marks.${id}`, mark, sheet.nodes[id]?.mark]);
  for (const [id, points] of Object.entries(expect.points ?? {}))
    compared.push([`points.${id}`, points, sheet.nodes[id]?.points]);
  for (const [id, expected] of Object.entries(expect.applications ?? {})) {
    const got = sheet.applications[id];
    compared.push([`applications.${id}.eligible`, expected.eligible, got?.eligible]);
    compared.push([`applications.${id}.selected`, expected.selected, got?.selected]);
    compared.push([`applications.${id}.amount`, expected.amount, got?.amount]);
  }
  return compared.flatMap(([path, expected, got = null]) => {
    const exact = path === 'total';
    return expected === undefined || agree(expected, got, exact) ? [] : [{ path, expected, got }];
  });
}
