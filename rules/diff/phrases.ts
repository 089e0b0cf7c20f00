import type { Missing, Weight } from '../../schemas/definition.ts';
import { describeCondition } from '../words/describe-condition.ts';
import { describeScoring } from '../words/describe-scoring.ts';
import type { Band, Between, Change, ChangeKind, ChangeOf, Defaulted, Point, QuotaOrder } from './change.ts';
import type { Phrase } from './messages/words.ts';
import { expectationPhrase } from './phrases/expectation.ts';
import { placePhrases } from './phrases/place.ts';
import { propertyText, wordFor } from './phrases/property-text.ts';
import type { Telling } from './words-of.ts';

type Phrases = { readonly [Kind in ChangeKind]: (change: ChangeOf<Kind>, telling: Telling) => readonly Phrase[] };

function sides<Value>({ before, after }: Between<Value>, say: (value: Value) => string): Between<string> {
  return { ...(before !== undefined && { before: say(before) }), ...(after !== undefined && { after: say(after) }) };
}

function arrow<Value>(label: string, sidesOf: Between<Value>, say: (value: Value) => string): readonly Phrase[] {
  return [{ form: 'arrow', label, ...sides(sidesOf, say) }];
}

/** A side that leaves it out is told by what stands there then. */
function withDefault<Value>(
  label: string,
  change: Defaulted<Value>,
  say: (value: Value) => string,
  { words }: Telling,
) {
  const absent = change.byDefault === undefined ? {} : { absent: words.leftOut(say(change.byDefault)) };
  return arrow(label, change, say).map((phrase) => ({ ...phrase, ...absent }));
}

/** Told part by part where both sides exist. */
function parted<Value>(label: string, between: Between<Value>, say: (value: Value) => string, parts: Parts<Value>) {
  const { before, after } = between;
  if (before === undefined || after === undefined)
    return [{ form: 'existence' as const, label, ...sides(between, say) }];
  return parts
    .map(([part, of]) => ({ form: 'part' as const, label, part, before: of(before), after: of(after) }))
    .filter((phrase) => phrase.before !== phrase.after);
}
type Parts<Value> = readonly (readonly [part: string, of: (value: Value) => string])[];

const stageList = (stages: readonly string[], { naming }: Telling) =>
  stages.map((stage) => naming.named('stage', stage)).join(naming.vocabulary.and);

const ofVariant = (label: string, stages: readonly string[] | null, telling: Telling) =>
  stages === null ? label : telling.words.ofVariant(label, stageList(stages, telling));

const weightText = (weight: Weight, { naming }: Telling) =>
  typeof weight === 'number' ? String(weight) : naming.entries(weight, (stage) => naming.named('stage', stage));

const missingText = (missing: Missing, { naming: { vocabulary } }: Telling) =>
  typeof missing === 'object' ? vocabulary.missingMark(missing.mark) : vocabulary.missing[missing];

const orderText = (order: QuotaOrder, { words, naming }: Telling) =>
  order
    .map(({ fact, descending }) => words.orderedBy(naming.fact(fact), descending ?? false))
    .join(naming.vocabulary.and);

const plainText = (value: string | number | boolean | null, { naming: { vocabulary } }: Telling) =>
  value === null
    ? vocabulary.none
    : typeof value === 'boolean'
      ? value
        ? vocabulary.yes
        : vocabulary.no
      : String(value);

const phrases: Phrases = {
  ...placePhrases,
  renamed: (change, { words, naming }) =>
    arrow(inLanguage(words.name, change.language, { words, naming }), change, naming.vocabulary.quoted),
  text: (change, telling) =>
    arrow(inLanguage(telling.words.texts[change.property], change.language, telling), change, (text) =>
      telling.naming.vocabulary.quoted(typeof text === 'string' ? text : telling.naming.text(text)),
    ),
  property: (change, telling) =>
    withDefault(
      telling.words.properties[change.property],
      change,
      (value) => propertyText(change, value, telling),
      telling,
    ),
  scale: (change, telling) => withDefault(telling.words.scale[change.property], change, String, telling),
  weight: (change, telling) =>
    withDefault(
      change.stage === null
        ? telling.words.weight
        : telling.words.weightIn(telling.naming.named('stage', change.stage), change.stage),
      change,
      (weight) => weightText(weight, telling),
      telling,
    ),
  formula: (change, { words }) => arrow(words.formula[change.of], change, String),
  condition: (change, { words, naming }) =>
    arrow(words.condition, change, (condition) => describeCondition(condition, naming)),
  missing: (change, telling) =>
    withDefault(telling.words.missing, change, (missing) => missingText(missing, telling), telling),
  scoring: (change, telling) =>
    arrow(ofVariant(telling.words.scoring, change.stages, telling), change, (scoring) =>
      describeScoring(scoring, telling.naming),
    ),
  parameter: (change, telling) =>
    withDefault(
      ofVariant(telling.words.parameters[change.parameter], change.stages, telling),
      change,
      (value) => {
        const { vocabulary, scope } = telling.naming;
        if (change.parameter === 'scope') return scope(String(value));
        if (change.parameter === 'direction') return wordFor(vocabulary.directions, value);
        if (change.parameter === 'boundary') return wordFor(vocabulary.boundaries, value);
        return plainText(value, telling);
      },
      telling,
    ),
  band: (change, telling) => {
    const { words, naming } = telling;
    const from = (band: Band) => naming.bandStart(band.from);
    const mark = (band: Band) => String(band.mark);
    return parted<Band>(
      ofVariant(words.band(change.number), change.stages, telling),
      change,
      (band) => words.bandText(from(band), mark(band)),
      [
        [words.bandParts.from, from],
        [words.bandParts.mark, mark],
      ],
    );
  },
  point: (change, telling) => {
    const { words } = telling;
    const value = ([value]: Point) => String(value);
    const mark = ([, mark]: Point) => String(mark);
    return parted<Point>(
      ofVariant(words.point(change.number), change.stages, telling),
      change,
      (point) => words.pointText(value(point), mark(point)),
      [
        [words.pointParts.value, value],
        [words.pointParts.mark, mark],
      ],
    );
  },
  categoryMark: (change, telling) => {
    const label = telling.words.categoryMark(telling.naming.category(change.category));
    return arrow(ofVariant(label, change.stages, telling), change, String);
  },
  variant: (change, telling) => {
    const stages = (change.after ?? change.before)?.stages ?? [];
    const say = sides(change, ({ scoring }) => describeScoring(scoring, telling.naming));
    return [{ form: 'existence', label: telling.words.variant(stageList(stages, telling)), ...say }];
  },
  variantStages: (change, telling) =>
    arrow(telling.words.variantStages, change, (stages) => stageList(stages, telling)),
  row: (change, { words }) => arrow(words.row(change.key), change, String),
  option: (change, { words, naming }) =>
    change.before && change.after
      ? arrow(words.option(change.value), change, (name) => naming.text(name))
      : [{ form: 'existence', label: words.option(change.value), ...sides(change, (name) => naming.text(name)) }],
  optionMoved: ({ value, before, after }, { words }) => [
    { form: 'plain', text: words.optionMoved(value, before, after) },
  ],
  list: (change, { words, naming }) => {
    const list = words.lists[change.property];
    if (change.notation) return [{ form: 'plain', text: words.emptyList(list, change.after !== undefined) }];
    const say = (name: string) => (change.property === 'rankWithin' ? naming.fact(name) : name);
    return arrow(list, change, (names) => names.map(say).join(naming.vocabulary.and));
  },
  quotaOrder: (change, telling) => arrow(telling.words.quotaOrder, change, (order) => orderText(order, telling)),
  record: (change, telling) =>
    withDefault(
      telling.words.record(telling.naming.fact(change.key), change.earlier),
      change,
      (value) => (value === null ? telling.naming.vocabulary.none : telling.naming.value(change.key, value)),
      telling,
    ),
  earlierRecord: (change, telling) => [
    {
      form: 'existence',
      label: telling.words.earlierRecord(change.number),
      ...sides(change, (record) =>
        Object.entries(record)
          .map(([key, value]) => `${telling.naming.fact(key)} ${plainText(value ?? null, telling)}`)
          .join(telling.naming.vocabulary.and),
      ),
    },
  ],
  expectation: expectationPhrase,
};

function inLanguage(label: string, language: keyof Telling['words']['translated'] | null, { words, naming }: Telling) {
  return language === null || language === naming.language ? label : words.translated[language](label);
}

/** The compiler can't follow that a change's kind picks the phrase of that kind. */
export function phrasesOf(change: Change, telling: Telling): readonly Phrase[] {
  const of = phrases[change.kind] as (change: Change, telling: Telling) => readonly Phrase[];
  return of(change, telling);
}
