import type { Definition, Id } from '../../schemas/definition.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { snap } from '../decimal.ts';
import type { Change, Subject } from '../diff/change.ts';
import { describe, describeLines } from '../diff/describe.ts';
import { diff } from '../diff/diff.ts';
import type { Sides } from '../diff/sides.ts';
import { namingOf } from '../words/naming.ts';
import type { Aligned } from './aligned.ts';
import type { Cause } from './cause.ts';
import type { Decomposition } from './decomposition.ts';
import { nothing } from './enterprise-impact.ts';
import type { CauseImpact, EnterpriseBrief } from './impact.ts';
import { largestRows } from './largest-rows.ts';

const mostListed = 10;
const mostSentences = 8;

/** What each cause did, those that did most first; with the place at which each now stands. */
export function causeImpacts(
  { causes, points, turnedBy }: Decomposition,
  definitions: Aligned,
  totals: Sides<Float64Array>,
  briefAt: (row: number) => EnterpriseBrief,
): { readonly causes: readonly CauseImpact[]; readonly placeOf: Int32Array } {
  const leads = leadsOf(points, turnedBy.length);
  const told = tellingOf(definitions);
  const found = causes.map((cause, place): CauseImpact => {
    const own = points[place] as Float64Array;
    const turned = (lost: boolean) =>
      turnedBy.filter((by, row) => by === place && Number.isNaN(totals.after[row]) === lost).length;
    return {
      ...{ key: cause.key, subjects: cause.subjects, dimension: cause.dimension, grouped: cause.grouped },
      name: nameOf(cause, definitions),
      ...told(cause.subjects),
      ...figuresOf(own),
      leads: leads[place] as number,
      lostTotal: turned(true),
      gotTotal: turned(false),
      most: largestRows(own.length, mostListed, (row) => {
        const size = Math.abs(own[row] as number);
        return size > nothing ? size : Number.NaN;
      }).map((row) => ({ ...briefAt(row), points: snap(own[row] as number) })),
    };
  });
  const order = found.map((_, place) => place).sort((a, b) => weightOf(found, b) - weightOf(found, a) || a - b);
  const placeOf = new Int32Array(found.length);
  order.forEach((cause, place) => {
    placeOf[cause] = place;
  });
  return { causes: order.map((cause) => found[cause] as CauseImpact), placeOf };
}

/** One who loses its total counts for more than any points. */
function weightOf(causes: readonly CauseImpact[], place: number): number {
  const { sumOfSizes, lostTotal, gotTotal } = causes[place] as CauseImpact;
  return sumOfSizes + 100 * (lostTotal + gotTotal);
}

function figuresOf(
  points: Float64Array,
): Pick<CauseImpact, 'raised' | 'lowered' | 'sum' | 'sumOfSizes' | 'largestRise' | 'largestFall'> {
  const figures = { raised: 0, lowered: 0, sum: 0, sumOfSizes: 0, largestRise: 0, largestFall: 0 };
  for (const own of points) {
    if (!(Math.abs(own) > nothing)) continue;
    figures.sum += own;
    figures.sumOfSizes += Math.abs(own);
    if (own > 0) figures.raised += 1;
    else figures.lowered += 1;
    if (own > figures.largestRise) figures.largestRise = own;
    if (own < figures.largestFall) figures.largestFall = own;
  }
  const { sum, sumOfSizes, largestRise, largestFall, ...counts } = figures;
  return {
    ...counts,
    sum: snap(sum),
    sumOfSizes: snap(sumOfSizes),
    largestRise: snap(largestRise),
    largestFall: snap(largestFall),
  };
}

function leadsOf(points: readonly Float64Array[], size: number): readonly number[] {
  const leads = points.map(() => 0);
  for (let row = 0; row < size; row++) {
    let [best, most] = [-1, nothing];
    points.forEach((column, cause) => {
      const own = Math.abs(column[row] as number);
      if (own > most) [best, most] = [cause, own];
    });
    if (best >= 0) leads[best] = (leads[best] as number) + 1;
  }
  return leads;
}

/** What a single thing is called; a rest is told by its dimension, the whole by its kind. */
function nameOf({ subjects, grouped, dimension }: Cause, { before, after }: Sides<Definition>): Text | null {
  const [subject] = subjects;
  if (grouped) return dimension === null ? null : called({ kind: 'node', id: dimension }, before, after);
  return subject && subject.kind !== 'definition' ? called(subject, before, after) : null;
}

function called(subject: Exclude<Subject, { kind: 'definition' }>, before: Definition, after: Definition): Text {
  const named = (language: Language) => namingOf(language, after, before).named(subject.kind, subject.id);
  return { 'zh-CN': named('zh-CN'), en: named('en') };
}

/** What the diff says of subjects, in both languages; other words for the same are no cause. */
function tellingOf(definitions: Aligned) {
  const bySubject = new Map<string, Change[]>();
  const keyOf = (subject: Subject) => `${subject.kind} ${subject.kind === 'definition' ? '' : subject.id}`;
  for (const change of [...definitions.identities, ...diff(definitions.before, definitions.after)]) {
    if (change.kind === 'renamed' || change.kind === 'text') continue;
    const key = keyOf(change.subject);
    bySubject.set(key, [...(bySubject.get(key) ?? []), change]);
  }
  return (subjects: readonly Subject[]): Pick<CauseImpact, 'sentences' | 'moreSentences'> => {
    const changes = subjects.flatMap((subject) => bySubject.get(keyOf(subject)) ?? []);
    const lines = (language: Language) =>
      subjects.length > 1
        ? describeLines(changes, definitions, language)
        : describe(changes, definitions, language).flatMap(({ sentences }) => sentences);
    const [chinese, english] = [lines('zh-CN'), lines('en')];
    return {
      sentences: { 'zh-CN': chinese.slice(0, mostSentences), en: english.slice(0, mostSentences) },
      moreSentences: Math.max(0, chinese.length - mostSentences),
    };
  };
}

export function dimensionsOf(causes: readonly CauseImpact[], definitions: Sides<Definition>) {
  const ids = new Set<Id>(causes.flatMap(({ dimension }) => (dimension === null ? [] : [dimension])));
  return [...ids].map((id) => ({ id, name: called({ kind: 'node', id }, definitions.before, definitions.after) }));
}
