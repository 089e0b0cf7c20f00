import { type Dataset, explainer, type Program, type Run, sheetOf } from '../../../rules/index.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import type { FieldsWanted } from '../loading/fields-wanted.ts';
import { accountsOf } from './accounts.ts';
import type { RefusedChange, SimulatedStep, Simulation, SimulationRequest, Subject } from './simulation.ts';
import { subjectAt } from './subject-of.ts';
import { refusalOf, valueIn, withChange } from './with-changes.ts';

type Explain = ReturnType<typeof explainer>;

/** A subject before and after the changes that can be made. */
interface ChangedSubject {
  readonly subject: Subject;
  /** Its row in the park; null where its values were typed. */
  readonly row: number | null;
  readonly changed: Subject;
  readonly made: SimulationRequest['changes'];
  readonly refused: readonly RefusedChange[];
}

const explainers = new WeakMap<Run, Explain>();

/** Scores one enterprise at a time against the others as this run scored them. */
function explainerOf(run: Run): Explain {
  const explain = explainers.get(run) ?? explainer(run.program, run.statistics());
  explainers.set(run, explain);
  return explain;
}

const rows = new WeakMap<Dataset, ReadonlyMap<string, number>>();

function rowOf(dataset: Dataset, enterpriseId: string): number | undefined {
  const known = rows.get(dataset) ?? new Map(dataset.enterpriseIds.map((id, row) => [id, row]));
  rows.set(dataset, known);
  return known.get(enterpriseId);
}

/** Null where the park has no such enterprise. */
function changedSubject(
  { source, changes }: SimulationRequest,
  { program, dataset }: { readonly program: Program; readonly dataset: Dataset },
  held: FieldsWanted,
): ChangedSubject | null {
  const row = source.from === 'park' ? rowOf(dataset, source.enterpriseId) : null;
  if (row === undefined) return null;
  const subject = source.from === 'typed' ? source.subject : subjectAt(dataset, held, row ?? 0);
  const refused: RefusedChange[] = [];
  const made = changes.filter((change) => {
    const refusal = refusalOf(change, program.fields);
    if (refusal) refused.push(refusal);
    return !refusal;
  });
  return { subject, row, changed: made.reduce(withChange, subject), made, refused };
}

/** Everything but the serial and the time. */
export function simulate(
  request: SimulationRequest,
  run: Run,
  held: FieldsWanted,
): Omit<Simulation, 'serial' | 'took'> | null {
  const found = changedSubject(request, run, held);
  if (!found) return null;
  const { subject, row, changed, made, refused } = found;
  const { program } = run;
  const original = row === null ? scoredAlone(run, subject) : sheetOf(run, row);
  const isOriginal = row !== null && made.length === 0;
  const sheet = isOriginal ? original : scoredAlone(run, changed);
  const withQuota = program.applications.filter(({ application }) => application.quota);
  return {
    subject,
    changed,
    original,
    sheet,
    accounts: accountsOf(program, sheet),
    steps: stepsOf(subject, made, run),
    refused,
    quotaUnknown: isOriginal ? [] : withQuota.map(({ application }) => application.id),
  };
}

function scoredAlone(run: Run, { record, history }: Subject): ScoreSheet {
  return explainerOf(run)(record, history);
}

function stepsOf(subject: Subject, changes: SimulationRequest['changes'], run: Run): readonly SimulatedStep[] {
  let now = subject;
  return changes.map((change) => {
    const before = valueIn(now, change);
    now = withChange(now, change);
    const { total, rank, grade } = scoredAlone(run, now);
    return { change, before, total, rank, grade };
  });
}
