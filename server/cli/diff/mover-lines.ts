import type { Mover, Movers } from '../../../rules/diff/mover.ts';
import { differs, type Sides } from '../../../rules/diff/sides.ts';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Sentence } from '../../../schemas/text.ts';
import { table } from '../terminal/table.ts';
import { say } from './say.ts';

const shownAtMost = 20;

/** Counts first, then who moves, the largest change first. */
export function moverLines(
  { summary, movers }: Movers,
  period: string,
  naming: Naming,
  all: boolean,
): readonly string[] {
  const speak = (sentence: Sentence) => sentence[naming.language];
  const moved = movers.filter(({ unchanged }) => !unchanged);
  const shown = all ? moved : moved.slice(0, shownAtMost);
  return [
    speak(say('scored', period, summary.enterprises)),
    ...countLines(summary, naming).map(speak),
    ...(moved.length === 0 ? [speak(say('nobody'))] : ['', ...moverTable(shown, naming)]),
    ...(moved.length > shown.length ? [speak(say('more', moved.length - shown.length))] : []),
  ];
}

function countLines(summary: Movers['summary'], naming: Naming): readonly Sentence[] {
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

const gradeName = (grade: string | null, naming: Naming) =>
  grade === null ? naming.vocabulary.none : naming.named('grade', grade);

function moverTable(movers: readonly Mover[], naming: Naming): readonly string[] {
  const speak = (sentence: Sentence) => sentence[naming.language];
  return table(
    [
      { heading: speak(say('enterprise')), widest: 24 },
      { heading: speak(say('name')), widest: 30 },
      { heading: speak(say('places')), align: 'right' },
      { heading: speak(say('rank')) },
      { heading: speak(say('total')) },
      { heading: speak(say('grade')) },
      { heading: speak(say('other')), widest: 80 },
    ],
    movers.map((mover) => [
      mover.enterpriseId,
      mover.name ?? '',
      mover.places === null ? '' : signed(mover.places),
      turned(mover.rank, (rank) => (rank === null ? naming.vocabulary.none : String(rank))),
      turned(mover.total, (total) => (total === null ? naming.vocabulary.none : String(total))),
      turned(mover.grade, (grade) => gradeName(grade, naming)),
      otherMoves(mover, naming).join(naming.vocabulary.semicolon),
    ]),
  );
}

const signed = (places: number) => (places > 0 ? `+${places}` : String(places));

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
