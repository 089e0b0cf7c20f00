import type { Naming, Vocabulary } from '../vocabulary.ts';

interface Population {
  readonly scope?: string;
  readonly direction?: 'more' | 'less';
  readonly lowest?: number;
}

const among = ({ scope = 'all', direction = 'more', lowest = 0 }: Population, naming: Naming) =>
  `among ${naming.scope(scope)}, ${naming.vocabulary.directions[direction]}${lowest === 0 ? '' : `, at least ${lowest}`}`;

const atMost = (cap: number | undefined) => (cap === undefined ? '' : `, at most ${cap}`);

export const en: Vocabulary = {
  yes: 'yes',
  no: 'no',
  none: 'none',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  and: ', ',
  quoted: (text) => `"${text}"`,
  bracketed: (text) => `(${text})`,
  facts: { stage: 'stage', total: 'total', grade: 'grade', rank: 'rank', percentile: 'percentile' },
  nodeFacts: {
    value: (node) => `value of ${node}`,
    mark: (node) => `mark of ${node}`,
    points: (node) => `points of ${node}`,
  },
  operators: {
    equal: (fact, value) => `${fact} = ${value}`,
    notEqual: (fact, value) => `${fact} ≠ ${value}`,
    in: (fact, value) => `${fact} is one of ${value}`,
    notIn: (fact, value) => `${fact} is none of ${value}`,
    contains: (fact, value) => `${fact} contains ${value}`,
    doesNotContain: (fact, value) => `${fact} does not contain ${value}`,
    lessThan: (fact, value) => `${fact} < ${value}`,
    lessThanInclusive: (fact, value) => `${fact} ≤ ${value}`,
    greaterThan: (fact, value) => `${fact} > ${value}`,
    greaterThanInclusive: (fact, value) => `${fact} ≥ ${value}`,
  },
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
  not: (part) => `not (${part})`,
  methods: {
    bands: 'bands',
    linear: 'linear',
    piecewise: 'piecewise linear',
    perUnit: 'marks per unit',
    steps: 'steps',
    boolean: 'yes or no',
    lookup: 'by category',
    percentile: 'percentile',
    minMax: 'min-max',
    zScore: 'z-score',
  },
  scoring: {
    bands: ({ bands, boundary = 'lower' }, naming) =>
      `${bands.map(({ from, mark }) => `from ${naming.bandStart(from)}: ${mark}`).join(', ')}${boundary === 'lower' ? '' : `, ${naming.vocabulary.boundaries.upper}`}`,
    linear: ({ from, to }) => `from ${from} to ${to}`,
    piecewise: ({ points }) => points.map(([value, mark]) => `${value}: ${mark}`).join(', '),
    perUnit: ({ marksPerUnit, offset = 0, cap }) =>
      `${marksPerUnit} per unit${offset === 0 ? '' : ` above ${offset}`}${atMost(cap)}`,
    steps: ({ first, base, step, marksPerStep, cap }) =>
      `${base} from ${first}, then ${marksPerStep} for every ${step}${atMost(cap)}`,
    boolean: ({ mark, otherwise = 0 }) => `${mark} if true, otherwise ${otherwise}`,
    lookup: ({ marks, otherwise = 0 }, naming) =>
      `${naming.entries(marks, (category) => naming.category(category))}, otherwise ${otherwise}`,
    percentile: (scoring, naming) => among(scoring, naming),
    minMax: (scoring, naming) => among(scoring, naming),
    zScore: (scoring, naming) => `mean ${scoring.mean}, spread ${scoring.spread}, ${among(scoring, naming)}`,
  },
  missing: {
    zero: '0 marks',
    exclude: 'left out, its weight goes to its siblings',
    median: 'the median mark',
    reject: 'the enterprise is not scored',
  },
  missingMark: (mark) => `${mark} marks`,
  aggregates: {
    weightedMean: 'weighted mean',
    geometricMean: 'geometric mean',
    harmonicMean: 'harmonic mean',
    min: 'the worst',
    max: 'the best',
    cappedSum: 'capped sum',
  },
  fieldTypes: {
    number: 'number',
    integer: 'whole number',
    boolean: 'yes or no',
    string: 'text',
    enum: 'option',
    date: 'date',
  },
  sensitivities: { public: 'public', internal: 'internal', restricted: 'restricted', personal: 'personal' },
  adjustmentKinds: {
    require: 'entry gate',
    exclude: 'exclusion',
    veto: 'veto',
    bonus: 'bonus',
    penalty: 'penalty',
    cap: 'cap of the total',
    floor: 'floor of the total',
    gradeCap: 'cap of the grade',
  },
  nodeKinds: { group: 'group', indicator: 'indicator' },
  boundaries: {
    lower: 'a value on a boundary takes the upper band',
    upper: 'a value on a boundary takes the lower band',
  },
  directions: { more: 'more is better', less: 'less is better' },
  everyone: 'all enterprises',
  statuses: {
    scored: 'scored',
    vetoed: 'vetoed',
    excluded: 'excluded',
    rejected: 'rejected',
    unclassified: 'unclassified',
  },
};
