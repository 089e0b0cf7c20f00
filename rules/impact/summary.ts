import { type Language, type Text, textIn } from '../../schemas/text.ts';
import { snap } from '../decimal.ts';
import { differs } from '../diff/sides.ts';
import type { CauseImpact, ImpactReport } from './impact.ts';
import { en } from './messages/en.ts';
import type { ImpactWords } from './messages/words.ts';
import { zhCN } from './messages/zh-CN.ts';

const wordsByLanguage: { readonly [language in Language]: ImpactWords } = { 'zh-CN': zhCN, en };

/** What a cause is called: by its own name, its dimension, or its kind. */
export function causeName({ key, name, grouped }: Pick<CauseImpact, 'key' | 'name' | 'grouped'>, language: Language) {
  const words = wordsByLanguage[language];
  if (key === 'definition') return words.whole;
  if (name === null) return words.others;
  return grouped ? words.rest(textIn(language, name)) : textIn(language, name);
}

/** Who wins and loses, in some sentences; the most important ones first. */
export function summaryOf(report: Omit<ImpactReport, 'summary'>): ImpactReport['summary'] {
  return { 'zh-CN': sentences(report, 'zh-CN'), en: sentences(report, 'en') };
}

function sentences(report: Omit<ImpactReport, 'summary'>, language: Language): readonly string[] {
  const words = wordsByLanguage[language];
  const { enterprises, counts, totals, scale } = report;
  if (counts.unchanged === enterprises) return [words.nobody(enterprises)];
  const means = { before: totals.before?.mean, after: totals.after?.mean };
  const statuses = report.statusMoves.filter(differs).reduce((sum, { count }) => sum + count, 0);
  const hasGrades = report.grades.before.length + report.grades.after.length > 0;
  const say = (applies: boolean, sentence: () => string) => (applies ? [sentence()] : []);
  return [
    words.totals(enterprises, counts.higher, counts.lower, counts.unchanged),
    ...(means.before !== undefined && means.after !== undefined && differs(means)
      ? [words.mean(shown(means.before), shown(means.after))]
      : []),
    ...say(scale.before.full !== scale.after.full, () =>
      words.scales(String(scale.before.full), String(scale.after.full)),
    ),
    ...say(counts.enteredRanking + counts.leftRanking > 0, () =>
      words.ranking(counts.enteredRanking, counts.leftRanking),
    ),
    ...say(statuses > 0, () => words.statuses(statuses)),
    ...(hasGrades ? gradeSentence(counts, words) : []),
    ...report.applications.flatMap((application) => applicationSentences(application, words, language)),
    ...causeSentence(report.causes, words, language),
    ...partSentence([...several(report.stages), ...several(report.industries)], words, language),
    ...(report.orderTurns && report.orderTurns.turned > 0 ? [words.turns(report.orderTurns.turned)] : []),
    ...say(
      report.causes.some(({ grouped }) => grouped),
      () => words.grouped(report.causesFound, report.causes.length),
    ),
  ];
}

function gradeSentence({ gradeUp, gradeDown }: ImpactReport['counts'], words: ImpactWords): readonly string[] {
  if (gradeUp === null || gradeDown === null) return [words.gradesDiffer()];
  return gradeUp + gradeDown > 0 ? [words.grades(gradeUp, gradeDown)] : [];
}

function applicationSentences(
  { name, unit, exists, selected, amount }: ImpactReport['applications'][number],
  words: ImpactWords,
  language: Language,
): readonly string[] {
  const called = textIn(language, name);
  if (!exists.before) return [words.newApplication(called, selected.after)];
  if (!exists.after) return [words.goneApplication(called, selected.before)];
  return [
    ...(selected.gained + selected.lost > 0 ? [words.application(called, selected.gained, selected.lost)] : []),
    ...(differs(amount)
      ? [words.amount(called, shown(amount.before), `${shown(amount.after)}${unit === null ? '' : ` ${unit}`}`)]
      : []),
  ];
}

function causeSentence(causes: readonly CauseImpact[], words: ImpactWords, language: Language): readonly string[] {
  const moved = causes.reduce((sum, { sumOfSizes }) => sum + sumOfSizes, 0);
  const [largest] = [...causes].sort((a, b) => b.sumOfSizes - a.sumOfSizes);
  if (!largest || !(moved > 0)) return [];
  const { raised, lowered, sumOfSizes } = largest;
  return [words.cause(causeName(largest, language), raised, lowered, Math.round((100 * sumOfSizes) / moved))];
}

/** Where there is only one part, it is everybody. */
const several = <Part>(parts: readonly Part[]): readonly Part[] => (parts.length > 1 ? parts : []);

/** Of parts that are large enough to mean something. */
function partSentence(
  parts: readonly { readonly name: Text | null; readonly meanChange: number | null; readonly count: number }[],
  words: ImpactWords,
  language: Language,
): readonly string[] {
  const named = parts.flatMap(({ name, meanChange, count }) =>
    name !== null && meanChange !== null && meanChange !== 0 && count >= 10 ? [{ name, meanChange }] : [],
  );
  const [most] = named.sort((a, b) => Math.abs(b.meanChange) - Math.abs(a.meanChange));
  return most ? [words.part(textIn(language, most.name), signed(most.meanChange))] : [];
}

/** At most two decimals, and thousands apart. */
function shown(value: number): string {
  const [whole = '', decimals] = String(snap(Math.round(value * 100) / 100)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const signed = (value: number) => (value > 0 ? `+${shown(value)}` : shown(value));
