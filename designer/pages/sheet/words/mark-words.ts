import type { Scoring, ScoringOf } from '../../../../schemas/definition.ts';
import type { NodeResult } from '../../../../schemas/result.ts';
import { bandReached } from '../../../park/preview/band-counts.ts';
import { closedUp, type Speech } from './speech.ts';
import { valueInWords } from './value-words.ts';

interface Marked {
  readonly value: NonNullable<NodeResult['value']>;
  readonly mark: number;
  readonly fullMarks: number;
  readonly unit: string | undefined;
}

type Sentence<Method extends Scoring['method']> = (
  scoring: ScoringOf<Method>,
  marked: Marked,
  speech: Speech,
) => string;

const population = (
  { scope = 'all' }: { readonly scope?: string },
  { mark }: Marked,
  { t, number, naming }: Speech,
): string => t('marks.population', { scope: naming.scope(scope), mark: number(mark) });

/** One for each method: why this value has this mark, and what the next step would be. */
const sentences: { readonly [Method in Scoring['method']]: Sentence<Method> } = {
  bands: (scoring, { value, mark, unit }, { t, number }) => {
    const at = (from: number) => withUnit(number(from, 6), unit);
    const { bands, boundary } = scoring;
    const place = bandReached(scoring, Number(value));
    const [band, next] = [bands[place], bands[place + 1]];
    const now =
      place < 0
        ? t('marks.belowBands', { from: at(next?.from ?? 0), mark: number(mark) })
        : band?.from == null
          ? t('marks.lowestBand', { mark: number(mark) })
          : t('marks.band', { from: at(band.from), mark: number(mark) });
    if (!next || next.from === null) return now + t('marks.topBand');
    const key = boundary === 'upper' ? 'marks.pastBoundary' : 'marks.nextBand';
    return now + t(key, { from: at(next.from), mark: number(next.mark) });
  },
  linear: ({ from, to }, { mark, fullMarks, unit }, { t, number }) =>
    mark === fullMarks
      ? t('marks.full', { mark: number(mark) })
      : t('marks.linear', {
          from: withUnit(number(from, 6), unit),
          to: withUnit(number(to, 6), unit),
          mark: number(mark),
        }),
  piecewise: (_, { mark }, { t, number }) => t('marks.piecewise', { mark: number(mark) }),
  perUnit: ({ marksPerUnit, offset = 0 }, { mark, fullMarks }, { t, number }) => {
    if (mark === fullMarks) return t('marks.full', { mark: number(mark) });
    const said = { each: number(marksPerUnit, 6), offset: number(offset, 6), mark: number(mark) };
    return offset === 0 ? t('marks.perUnit', said) : t('marks.perUnitAbove', said);
  },
  steps: ({ first, base, step, marksPerStep }, { value, mark, fullMarks, unit }, { t, number }) => {
    const start = withUnit(number(first, 6), unit);
    if (Number(value) < first) return t('marks.stepsBelow', { first: start });
    if (mark === fullMarks) return t('marks.full', { mark: number(mark) });
    const said = {
      first: start,
      base: number(base),
      step: withUnit(number(step, 6), unit),
      each: number(marksPerStep),
    };
    return t('marks.steps', { ...said, mark: number(mark) });
  },
  boolean: (_, { value, mark }, { t, number, naming }) =>
    t('marks.boolean', { value: value ? naming.vocabulary.yes : naming.vocabulary.no, mark: number(mark) }),
  lookup: ({ marks }, { value, mark }, speech) => {
    const { t, number } = speech;
    const said = { value: valueInWords(value, speech), mark: number(mark) };
    return Object.hasOwn(marks, String(value)) ? t('marks.lookup', said) : t('marks.lookupOther', said);
  },
  percentile: population,
  minMax: population,
  zScore: population,
};

/** Why a value has its mark. */
export function markInWords<Method extends Scoring['method']>(
  scoring: ScoringOf<Method>,
  marked: Marked,
  speech: Speech,
): string {
  // The table pairs each method with its own sentence, which a generic index can't say.
  const sentence = sentences[scoring.method] as unknown as Sentence<Method>;
  return closedUp(sentence(scoring, marked, speech));
}

function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number;
  return unit.startsWith('%') ? number + unit : `${number} ${unit}`;
}
