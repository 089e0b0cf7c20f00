import { namingOf } from '../../../rules/words/naming.ts';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { sheetStatuses } from '../../../schemas/sheet-status.ts';
import { say as sayColumn } from '../../output/messages/say.ts';
import type { ScoredResult } from '../../output/scored-result.ts';
import { say } from '../messages/say.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

const shown = 20;
const widestName = 36;

/** The best twenty, and how many enterprises have each status, grade and stage, for reading on a terminal. */
export function printSummary({ definition, period, size, sheets }: ScoredResult, terminal: Terminal): void {
  const naming = namingOf(terminal.language, definition);
  const count = new Counts();
  let best: ScoreSheet[] = [];
  for (const sheet of sheets) {
    count.take(sheet);
    if (sheet.rank !== null) best.push(sheet);
    if (best.length >= shown * 50) best = bestOf(best);
  }
  const ranked = bestOf(best);
  terminal.print(say('summary.title', naming.text(definition.name), period, size));
  terminal.print('');
  printLines(terminal, rankingTable(ranked, definition, terminal, naming));
  if (size > ranked.length) terminal.print(say('summary.more', size - ranked.length));
  for (const lines of countTables(definition, count, terminal, naming)) {
    terminal.print('');
    printLines(terminal, lines);
  }
}

function bestOf(sheets: readonly ScoreSheet[]): ScoreSheet[] {
  return sheets.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).slice(0, shown);
}

class Counts {
  readonly statuses = new Map<string, number>();
  readonly stages = new Map<string, number>();
  readonly grades = new Map<string, number>();
  readonly eligible = new Map<string, number>();
  readonly selected = new Map<string, number>();

  take({ status, stage, grade, applications }: ScoreSheet): void {
    add(this.statuses, status);
    add(this.stages, stage ?? '');
    add(this.grades, grade ?? '');
    for (const [id, { eligible, selected }] of Object.entries(applications)) {
      if (eligible) add(this.eligible, id);
      if (selected) add(this.selected, id);
    }
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function rankingTable(
  sheets: readonly ScoreSheet[],
  { scale }: Definition,
  terminal: Terminal,
  naming: Naming,
): readonly string[] {
  const decimals = scale?.decimals ?? 2;
  const columns = [
    { heading: terminal.in(sayColumn('column.rank')), align: 'right' as const },
    { heading: terminal.in(sayColumn('column.enterpriseId')), widest: widestName },
    { heading: terminal.in(sayColumn('column.name')), widest: widestName },
    { heading: terminal.in(sayColumn('column.stage')), widest: widestName },
    { heading: terminal.in(sayColumn('column.total')), align: 'right' as const },
    { heading: terminal.in(sayColumn('column.grade')) },
  ];
  const rows = sheets.map(({ rank, enterpriseId, name, stage, total, grade }) => [
    String(rank ?? ''),
    enterpriseId,
    name ?? '',
    stage === null ? '' : naming.named('stage', stage),
    total?.toFixed(decimals) ?? '',
    grade === null ? '' : naming.named('grade', grade),
  ]);
  return table(columns, rows, terminal.width);
}

function countTables(
  { grades = [], stages = [], applications = [] }: Definition,
  count: Counts,
  terminal: Terminal,
  naming: Naming,
): readonly (readonly string[])[] {
  const heading = (code: 'column.status' | 'column.grade' | 'column.stage') => terminal.in(sayColumn(code));
  const counted = (title: string, names: readonly (readonly [key: string, name: string])[], of: Map<string, number>) =>
    table(
      [{ heading: title }, { heading: terminal.in(sayColumn('column.count')), align: 'right' }],
      [...names, ['', terminal.in(say('summary.none'))] as const].flatMap(([key, name]) => {
        const number = of.get(key) ?? 0;
        return key === '' && number === 0 ? [] : [[name, String(number)]];
      }),
    );
  const named = (kind: 'grade' | 'stage', all: readonly { readonly id: string }[]) =>
    all.map(({ id }) => [id, naming.named(kind, id)] as const);
  const statuses = sheetStatuses.map((status) => [status, naming.vocabulary.statuses[status]] as const);
  return [
    counted(heading('column.status'), statuses, count.statuses),
    ...(stages.length > 0 ? [counted(heading('column.stage'), named('stage', stages), count.stages)] : []),
    ...(grades.length > 0 ? [counted(heading('column.grade'), named('grade', grades), count.grades)] : []),
    ...(applications.length > 0 ? [applicationTable(applications, count, terminal, naming)] : []),
  ];
}

function applicationTable(
  applications: NonNullable<Definition['applications']>,
  { eligible, selected }: Counts,
  terminal: Terminal,
  naming: Naming,
): readonly string[] {
  const columns = [
    { heading: terminal.in(say('summary.application')) },
    { heading: terminal.in(say('summary.eligible')), align: 'right' as const },
    { heading: terminal.in(say('summary.selected')), align: 'right' as const },
  ];
  return table(
    columns,
    applications.map(({ id }) => [
      naming.named('application', id),
      String(eligible.get(id) ?? 0),
      String(selected.get(id) ?? 0),
    ]),
  );
}

function printLines(terminal: Terminal, lines: readonly string[]): void {
  for (const line of lines) terminal.print(line);
}
