import { check } from '../../../../rules/check/index.ts';
import { compile, datasetOf, tableOf } from '../../../../rules/index.ts';
import { type Period, parsePeriod } from '../../../../rules/period.ts';
import { type Verification, verify } from '../../../../rules/second-opinion/verify.ts';
import type { Definition } from '../../../../schemas/definition.ts';
import type { RecordInput } from '../../../../schemas/record.ts';
import { validateDefinition } from '../../../../schemas/validate.ts';
import { fieldsByPeriod } from '../../runs/fields-of-program.ts';
import type { Agreement, Asked, Judgement } from './asked.ts';
import { errorsOf } from './check-draft.ts';
import { hashOf } from './hash-of.ts';

/** Shape, sense, its own tests, and whether both executors agree on those. */
export async function judgeDefinition({ definition: text, period }: Asked['judge']): Promise<Judgement> {
  const validated = validateDefinition(JSON.parse(text));
  if (!validated.ok) return { kind: 'wrong', problems: validated.problems };
  const { definition } = validated;
  const problems = check(definition);
  const errors = errorsOf(problems);
  if (errors.length > 0) return { kind: 'wrong', problems: errors };
  const failing = problems.filter(({ code }) => code === 'test.fails');
  if (failing.length > 0) return { kind: 'testsFail', problems: failing };
  const hash = hashOf(definition);
  if (hash === null) throw new Error('A valid definition has a canonical text');
  const differences: Verification['differences'][number][] = [];
  for (const [testPeriod, records] of recordsOfTests(definition))
    differences.push(...(await agreement(definition, testPeriod, records)).differences);
  if (differences.length > 0) return { kind: 'disagrees', differences };
  const read = period === null ? undefined : parsePeriod(period);
  return {
    kind: 'good',
    hash,
    tests: definition.tests?.length ?? 0,
    periods: read ? periodsOf(definition, read) : [],
  };
}

/** Whether both executors agree on records whose values fit the definition. */
export async function agreeOn({ definition, period, records }: Asked['agree']): Promise<Agreement> {
  return agreement(JSON.parse(definition) as Definition, period, records);
}

async function agreement(definition: Definition, period: string, records: readonly RecordInput[]): Promise<Agreement> {
  const dataset = datasetOf(tableOf(definition.fields, records), period);
  const { enterprises, differences } = await verify(definition, dataset);
  return { enterprises, differences };
}

function periodsOf(definition: Definition, period: Period): readonly string[] {
  return [...fieldsByPeriod(compile(definition), period).keys()];
}

/** Where nothing reads it, a test may leave its period out. */
const anyPeriod = '2025';

/** The tests as enterprises of one park in each period: whoever is scored with whom is the same to both executors. */
function recordsOfTests({ tests = [] }: Definition): ReadonlyMap<string, readonly RecordInput[]> {
  const byPeriod = new Map<string, RecordInput[]>();
  for (const { id: enterpriseId, record, history = [] } of tests) {
    const period = record.period ?? anyPeriod;
    const records = byPeriod.get(period) ?? [];
    records.push({ ...record, enterpriseId, period });
    for (const earlier of history)
      if (earlier.period !== undefined) records.push({ ...earlier, enterpriseId, period: earlier.period });
    byPeriod.set(period, records);
  }
  return byPeriod;
}
