import { snap } from '../../../rules/decimal.ts';
import { differs, type Sides } from '../../../rules/diff/sides.ts';
import type { CauseImpact } from '../../../rules/impact/impact.ts';
import type { Mover } from '../../../rules/impact/movers.ts';
import { causeName } from '../../../rules/impact/summary.ts';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { displayWidth, wrapped } from '../terminal/display-width.ts';
import { type TableColumn, table } from '../terminal/table.ts';
import type { moveSummary } from './move-summary.ts';
import { say } from './say.ts';

export interface Moves {
  readonly period: string;
  readonly summary: ReturnType<typeof moveSummary>;
  /** Those that did most first. */
  readonly causes: readonly CauseImpact[];
  /** Largest change first. */
  readonly movers: readonly Mover[];
}

const shownAtMost = 20;
const causesAtMost = 10;
const indent = '    ';

/** Counts first, then who moves, the largest change first. */
export function moverLines(
  { period, summary, causes, movers }: Moves,
  naming: Naming,
  all: boolean,
  width = Number.POSITIVE_INFINITY,
): readonly string[] {
  const speak = (sentence: Sentence) => sentence[naming.language];
  const moved = movers.filter(({ unchanged }) => !unchanged);
  const shown = all ? moved : moved.slice(0, shownAtMost);
  return [
    speak(say('scored', period, summary.enterprises)),
    ...countLines(summary, naming).map(speak),
    ...causeLines(causes, naming).map(speak),
    ...(moved.length === 0 ? [speak(say('nobody'))] : ['', ...moverTable(shown, causes, naming, width)]),
    ...(moved.length > shown.length ? [speak(say('more', moved.length - shown.length))] : []),
  ];
}

function countLines(summary: Moves['summary'], naming: Naming): readonly Sentence[] {
  const gradeMoves = summary.gradeMoves
    .filter(differs)
    .map(({ before, after, count }) => `${gradeName(before, naming)} → ${gradeName(after, naming)} ${count}`)
    .join(naming.vocabulary.comma);
  const { enteredRanking, leftRanking, stageChanged, statusChanged } = summary;
  return [
    say('ranks', summary.rising, summary.falling, summary.unchanged),
    ...(enteredRanking + leftRanking > 0 ? [say('ranking', enteredRanking, leftRanking)] : []),
    ...(stageChanged > 0 ? [say('stages', stageChanged)] : []),
    ...(statusChanged > 0 ? [say('statuses', statusChanged)] : []),
    say('grades', summary.gradeChanged, gradeMoves),
    ...Object.entries(summary.applications).flatMap(([id, count]) => {
      const name = naming.named('application', id);
      const selection = count.selectedGained + count.selectedLost > 0;
      return [
        say('eligible', name, count.eligibleGained, count.eligibleLost),
        ...(selection ? [say('selected', name, count.selectedGained, count.selectedLost)] : []),
        ...(differs(count.amount)
          ? [say('amount', name, String(count.amount.before), String(count.amount.after))]
          : []),
      ];
    }),
  ];
}

/** How much of the moves each change caused. */
function causeLines(causes: readonly CauseImpact[], { language }: Naming): readonly Sentence[] {
  const felt = causes.filter(({ raised, lowered }) => raised + lowered > 0);
  const lines = felt.map((cause) =>
    say('cause', causeName(cause, language), cause.raised, cause.lowered, signed(rounded(cause.sum))),
  );
  const more = felt.length - causesAtMost;
  return more > 0 ? [...lines.slice(0, causesAtMost), say('moreCauses', more)] : lines;
}

const gradeName = (grade: string | null, naming: Naming) =>
  grade === null ? naming.vocabulary.none : naming.named('grade', grade);

/** Where the last column has no room, it stands below each line. */
function moverTable(
  movers: readonly Mover[],
  causes: readonly CauseImpact[],
  naming: Naming,
  width: number,
): readonly string[] {
  const speak = (sentence: Sentence) => sentence[naming.language];
  const columns: readonly TableColumn[] = [
    { heading: speak(say('enterprise')), widest: 24 },
    { heading: speak(say('name')), widest: 30 },
    { heading: speak(say('places')), align: 'right' },
    { heading: speak(say('rank')) },
    { heading: speak(say('total')) },
    { heading: speak(say('grade')) },
  ];
  const rows = movers.map((mover) => moverCells(mover, naming));
  const others = movers.map((mover) =>
    [...otherMoves(mover, naming), ...leadingCause(mover, causes, naming)].join(naming.vocabulary.semicolon),
  );
  const beside = table(
    [...columns, { heading: speak(say('other')), widest: 80 }],
    rows.map((cells, at) => [...cells, others[at] ?? '']),
  );
  if (beside.every((line) => displayWidth(line) <= width)) return beside;
  const [headings = '', rule = '', ...body] = table(columns, rows, width);
  const below = (text: string) => (text === '' ? [] : wrapped(text, width - indent.length));
  return [
    headings,
    rule,
    ...body.flatMap((line, at) => [line, ...below(others[at] ?? '').map((text) => indent + text)]),
  ];
}

function moverCells(mover: Mover, naming: Naming): readonly string[] {
  return [
    mover.enterpriseId,
    mover.name ?? '',
    mover.places === null ? '' : signed(mover.places),
    turned(mover.rank, (rank) => (rank === null ? naming.vocabulary.none : String(rank))),
    turned(mover.total, (total) => (total === null ? naming.vocabulary.none : String(total))),
    turned(mover.grade, (grade) => gradeName(grade, naming)),
  ];
}

const signed = (amount: number) => (amount > 0 ? `+${amount}` : String(amount));
const rounded = (points: number) => snap(Math.round(points * 100) / 100);

/** What most of its change comes from. */
function leadingCause(
  { causes: [first] }: Mover,
  causes: readonly CauseImpact[],
  { language }: Naming,
): readonly string[] {
  const cause = first && causes[first[0]];
  return cause ? [`${causeName(cause, language)} ${signed(rounded(first[1]))}`] : [];
}

function turned<Value>(sides: Sides<Value>, say: (value: Value) => string): string {
  return differs(sides) ? `${say(sides.before)} → ${say(sides.after)}` : say(sides.after);
}

function otherMoves({ status, stage, applications }: Mover, naming: Naming): readonly string[] {
  const { vocabulary } = naming;
  const turns = Object.entries(applications).flatMap(([id, move]) => {
    const name = naming.named('application', id);
    const decided = (['eligible', 'selected'] as const).flatMap((what) => {
      const turn = move[what];
      return turn === null ? [] : [say(`turn.${what}.${turn}`, name)[naming.language]];
    });
    const amount = turned(move.amount, (of) => (of === null ? vocabulary.none : String(of)));
    return [...decided, ...(differs(move.amount) ? [`${name} ${amount}`] : [])];
  });
  return [
    ...(differs(status) ? [turned(status, (of) => (of === null ? vocabulary.none : vocabulary.statuses[of]))] : []),
    ...(differs(stage) ? [turned(stage, (of) => (of === null ? vocabulary.none : naming.named('stage', of)))] : []),
    ...turns,
  ];
}
