/** What a program that loads the rules has to know about them. */
export const howToRead: readonly string[] = [
  'Each list under ruleSets loads into json-rules-engine as it is: new Engine(ruleSets.marks). Only its own operators are used. Make a new Engine for each enterprise: overlapping runs of one Engine lose rules.',
  'Supply every fact of factsNeeded for the set: null where the value is missing. Dates are days since 1970-01-01.',
  'Formulas follow the definition: a missing operand gives a missing result; a result that is more than one id is rounded to 12 significant digits.',
  'The total so far, marks and points that a condition or formula reads are rounded to 12 significant digits first.',
  'Negations are pushed down to the comparisons, and each comparison asks with `has.` whether its facts are there: a rule holds only if its condition is certainly true. The rules named "… unknown" hold where neither the condition nor its negation does.',
  '`contains` wants a list in json-rules-engine: `parts.<fact>` is the list of those searched texts that occur in the text.',
  '1. stages: the event of lowest order is the stage. Where a fact that any of these rules reads is missing, the enterprise is unclassified and the rest is left out. No rules: there are no stages, and the stage is null.',
  '2. marks: exactly one rule fires for each node. `way.how` names the arithmetic under `ways`; value is the fact value.<node>. `reject` on a node that the stage uses, with all above it, rejects the enterprise.',
  "3. Fractions: mark / fullMarks; of a group from its children of weight above 0 that have one, in order. weightedMean: sum(w * f) / sum(w); geometricMean: exp(sum(w * ln(max(f, 0.0001))) / sum(w)); harmonicMean: sum(w) / sum(w / max(f, 0.0001)); min; max; cappedSum: min(sum of marks, cap) / cap. The total starts as scale.full * the root's fraction.",
  '4. adjustments: one after another with the total so far. A `require` that does not hold, or an `exclude` that does: not scored. A `veto`: total 0. A bonus is at most its cap and what scale.bonusCap leaves. Then scale.min … scale.max, 12 digits, and rounding half away from zero to scale.decimals.',
  '5. grades, once all are ranked by the rounded total; a gradeCap makes it at most that grade. Grades by `top` read `above` and `places.<grade>` within gradeWithin.',
  '6. applications: eligible where scored and the rule "… holds" fires; the amount is a formula; a quota takes the first by orderBy, then by enterpriseId.',
];
