import type { Params } from '../../schemas/messages/catalogue.ts';

const meant = (nearest: string | number | undefined, otherwise: string) =>
  nearest ? ` Did you mean "${nearest}"?` : ` ${otherwise}`;

/** What `check` says. Whose problem it is stands before the sentence already. */
export const checkEn = {
  'shape.type': ({ expected }: Params) => `This must be ${expected}. Correct it.`,
  'shape.required': ({ key }: Params) => `"${key}" is missing. Fill it in.`,
  'shape.choice': ({ value, words, nearest }: Params) =>
    `"${value}" is not one of ${words}.${meant(nearest, 'Choose one of them.')}`,
  'tree.tooDeep': ({ limit }: Params) => `The tree is more than ${limit} levels deep. Join some of its groups.`,
  'tree.root': () => 'The tree has no indicators. Add one.',
  'condition.unknownKey': ({ key }: Params) => `"${key}" has no meaning in a condition. Remove it.`,
  'condition.fact': () => 'The condition does not say which fact it reads. Name a field or a fact.',
  'condition.value': () =>
    'The value is neither a number, text, yes or no, a list of these, nor { "fact": … }. Correct it.',
  'definition.formatVersion': ({ value }: Params) =>
    `This program reads format version 1, not ${value}. Save the definition in version 1.`,

  'id.pattern': ({ id }: Params) =>
    `The id "${id}" can't be used: write a letter, then up to 63 letters, digits or underscores.`,
  'id.reserved': ({ id }: Params) => `The id "${id}" is a word of the program. Choose another id.`,
  'id.duplicate': ({ id, first }: Params) => `The id "${id}" is taken by ${first}. Give this one an id of its own.`,
  'fix.rename': ({ value }: Params) => `Rename this one "${value}"`,
  'fix.remove': ({ value }: Params) => `Remove "${value}"`,
  'fix.removeThis': () => 'Remove it',

  'field.noOptions': () => 'An enum needs at least one option. List its options, or make it a string.',
  'field.duplicateOption': ({ value }: Params) => `The option "${value}" is listed twice. Remove one of them.`,
  'field.emptyOption': () => 'An option has an empty value. Write a value.',
  'field.optionsIgnored': () => 'Only an enum has options. Make the field an enum, or remove the options.',
  'field.rangeIgnored': () => 'Only a number has a least and a greatest value. Remove min and max.',
  'field.range': ({ min, max }: Params) => `The least value ${min} is above the greatest, ${max}. Swap them.`,
  'field.unread': () => 'Nothing reads this field. Use it, or remove it.',
  'fact.unread': () => 'Nothing reads this fact. Use it, or remove it.',
  'table.unread': () => 'Nothing reads this table. Use it, or remove it.',
  'table.empty': () => 'The table has no rows. Add one.',
  'table.gap': ({ keys, reader }: Params) =>
    `No row for ${keys}, which ${reader} looks up: the result is then missing. Add the rows, or set "otherwise".`,
  'table.unknownKey': ({ keys, reader }: Params) =>
    `The rows ${keys} are never looked up: they are not values of ${reader}. Correct or remove them.`,
  'fix.swapRange': () => 'Swap the least and the greatest value',
  'fix.otherwiseZero': () => 'Let every other key give 0',

  'scale.range': ({ min, max }: Params) =>
    `The least total ${min} is above the greatest, ${max}. Swap them, or correct one of them.`,
  'scale.decimals': ({ value }: Params) => `A total can't have ${value} decimals. Write a whole number from 0 to 10.`,
  'scale.full': ({ value }: Params) => `The full total must be above 0, not ${value}. 100 is usual.`,
  'scale.bonusCap': ({ value }: Params) => `The most that all bonuses add can't be negative (${value}).`,

  'stage.noDefault': () =>
    'The last stage has a condition, so an enterprise may be in no stage. Remove its condition, or add a default stage after it.',
  'stage.defaultNotLast': () =>
    'This stage has no condition and takes every enterprise that reaches it: those below it are never used. Move it to the end.',
  'stage.impossible': () => 'No enterprise can meet this condition, so the stage is never used. Correct the condition.',
  'stage.swallowed': ({ earlier }: Params) =>
    `Every enterprise that meets this condition is already taken by ${earlier} above it. Move this stage up, or correct the conditions.`,
  'stage.leftover': ({ earlier }: Params) =>
    `${earlier} take every enterprise, so nobody is left for this default stage. Remove it and drop the last condition, or correct the conditions.`,
  'fix.dropWhen': () => 'Make it the default stage: remove its condition',
  'fix.moveLast': () => 'Move it to the end',

  'weight.unknownStage': ({ stage, nearest }: Params) =>
    `The weight names a stage "${stage}" that does not exist.${meant(nearest, 'Remove it or define the stage.')}`,
  'weight.negative': ({ weight }: Params) => `The weight ${weight} is negative. Write 0 for "not used", or more.`,
  'weight.noneInStage': ({ stage }: Params) =>
    `Nothing below it has a weight in ${stage}, though it is used there. Give a child a weight, or set its own weight in that stage to 0.`,
  'weight.none': () => 'Nothing below it has a weight. Give a child a weight above 0.',
  'weight.sum': ({ sums, wanted }: Params) =>
    `The weights of its children add up to ${sums}, not ${wanted}. They count relative to each other; correct them if a share is mistyped.`,
  'weight.dominant': ({ share, group, stages }: Params) =>
    `It carries ${share} % of ${group}${stages ? ` in ${stages}` : ''}, more than all its siblings together. Check that this is meant.`,
  'fix.negativeToZero': () => 'Set it to 0',

  'variant.unknownStage': ({ stage, nearest }: Params) =>
    `The variant names a stage "${stage}" that does not exist.${meant(nearest, 'Remove it or define the stage.')}`,
  'variant.twice': ({ stage }: Params) => `Two variants are for the stage "${stage}". Keep one.`,
  'variant.noStages': () => 'The variant is for no stage and is never used. Name its stages, or remove it.',

  'group.empty': () => 'The group has no children. Add an indicator, or remove the group.',
  'group.noCap': () => '"cappedSum" needs a "cap" above 0: the most that the marks count together. Set it.',
  'group.cappedGroups': ({ children }: Params) =>
    `"cappedSum" adds up marks, which groups such as ${children} don't have. Use indicators only, or another aggregate.`,
  'group.capIgnored': () => 'Only "cappedSum" uses a cap. Remove it, or change the aggregate.',
  'group.zeroInMean': ({ aggregate, children }: Params) =>
    `${aggregate} over marks that can be 0: one 0 counts as 0.0001 and pulls the whole group down (${children}). Give them a least mark, or use weightedMean.`,
  'indicator.fullMarks': ({ value }: Params) => `The full marks must be above 0, not ${value}.`,

  'mark.negative': ({ mark }: Params) => `The mark ${mark} is negative; a mark lies between 0 and the full marks.`,
  'mark.aboveFull': ({ mark, full }: Params) =>
    `The mark ${mark} is above the full marks, ${full}, and counts as ${full}. Lower it, or raise the full marks.`,
  'fix.setTo': ({ value }: Params) => `Set it to ${value}`,
  'bands.empty': () => 'There are no bands. Add one.',
  'bands.order': ({ band, from, before }: Params) =>
    `Band ${band} starts at ${from}, below band ${Number(band) - 1} (${before}). Put the bands in ascending order.`,
  'bands.duplicate': ({ band, from }: Params) =>
    `Band ${band} starts at ${from} as the one before it does. Remove one of them, or change where it starts.`,
  'bands.nullNotFirst': ({ band }: Params) => `Band ${band} has no lower end; only the first band may. Move it up.`,
  'bands.unreachable': ({ band, low, high }: Params) =>
    `No value reaches band ${band}: the value lies between ${low} and ${high}. Correct the band, or the limits of the fields.`,
  'fix.sort': () => 'Sort in ascending order',
  'linear.flat': ({ value }: Params) => `It runs from ${value} to ${value}. Give it two different ends.`,
  'piecewise.empty': () => 'There are no points. Add at least one [value, mark].',
  'piecewise.order': ({ point, value, before }: Params) =>
    `Point ${point} stands at ${value}, below point ${Number(point) - 1} (${before}). Put the points in ascending order.`,
  'piecewise.duplicate': ({ point, value }: Params) => `Two points stand at ${value} (point ${point}). Keep one.`,
  'steps.step': ({ value }: Params) => `A step must be above 0, not ${value}.`,
  'perUnit.nothing': () => 'A unit earns 0 marks, so every mark is 0. Write what a unit earns.',
  'lookup.empty': () => 'No category has a mark. Give each category its mark.',
  'lookup.gap': ({ options }: Params) => `No mark for ${options}: they earn 0. Add their marks, or set "otherwise".`,
  'lookup.unknownKey': ({ value, nearest }: Params) =>
    `"${value}" is not a value that the formula can give.${meant(nearest, 'Correct or remove it.')}`,
  'fix.addZeroMarks': () => 'Add them with a mark of 0',
  'population.lowest': ({ lowest, full }: Params) =>
    `The lowest mark ${lowest} is above the full marks, ${full}. Lower it.`,
  'population.spread': ({ value }: Params) => `The spread must be above 0, not ${value}.`,
  'population.dependsOnOthers': ({ indicators, count }: Params) =>
    `${Number(count) === 1 ? 'One indicator compares' : `${count} indicators compare`} an enterprise with the others in the run (${indicators}): its mark and rank change with who else is listed. Use fixed thresholds where that is not meant.`,

  'category.unknown': ({ name, nearest }: Params) =>
    `"${name}" is not something that enterprises can be divided by.${meant(nearest, 'Use "stage", or an enum or string field.')}`,
  'category.type': ({ name, kind }: Params) =>
    `"${name}" is ${kind}; enterprises can be divided only by "stage" or by a text such as an enum field.`,
  'category.noStages': () =>
    'There are no stages, so "stage" divides nobody: marks, ranks and grades within it are missing. Remove it, or add stages.',
  'category.twice': ({ name }: Params) => `"${name}" is listed twice. Remove one.`,

  'adjustment.bonusNothing': () => 'The bonus has neither "points" nor "formula". Give it one of them.',
  'adjustment.bonusBoth': () => 'The bonus has both "points" and "formula". Keep one of them.',
  'adjustment.penaltyNothing': () => 'The penalty has neither "points" nor "percent". Give it one of them.',
  'adjustment.penaltyBoth': () => 'The penalty has both "points" and "percent". Keep one of them.',
  'adjustment.negative': ({ key, value }: Params) => `"${key}" is ${value}, but can't be negative. Write 0 or more.`,
  'adjustment.percent': ({ value }: Params) => `A penalty takes at most 100 % of the total, not ${value} %.`,
  'adjustment.unknownGrade': ({ grade, nearest }: Params) =>
    `There is no grade "${grade}".${meant(nearest, 'Define it or choose another.')}`,

  'grade.mixed': () => 'Some grades start from a total and others take a share of the ranking. Use one sort for all.',
  'grade.nothing': () => 'The grade has neither "from" (a total) nor "top" (a share of the ranking). Give it one.',
  'grade.both': () => 'The grade has both "from" and "top". Keep one of them.',
  'grade.same': ({ value, first }: Params) => `It starts at ${value} as ${first} does. Change one of them.`,
  'grade.top': ({ value }: Params) => `A share of the ranking lies above 0 and at most at 1, not ${value}.`,
  'grade.withinIgnored': () =>
    'The grades start from totals, so what they are ranked within has no effect. Remove "gradeWithin".',

  'quota.noOrder': () => 'The quota does not say who comes first. Give "orderBy" at least one fact.',
  'quota.count': ({ value }: Params) => `A quota is a whole number from 0, not ${value}.`,
  'fix.orderByTotal': () => 'The highest total first',

  'test.unknownField': ({ name, nearest }: Params) =>
    `The record has a value for "${name}", which is no field.${meant(nearest, 'Correct or remove it.')}`,
  'test.value': ({ field, expected }: Params) => `The value of ${field} must be ${expected}. Correct it.`,
  'test.option': ({ field, value, nearest }: Params) =>
    `"${value}" is not one of the options of ${field}.${meant(nearest, 'Use a listed option.')}`,
  'test.range': ({ field, value, min, max }: Params) =>
    `${value} lies outside the limits of ${field}${min === '' ? '' : `, at least ${min}`}${max === '' ? '' : `, at most ${max}`}.`,
  'test.period': ({ value }: Params) => `"${value}" is not a period. Write 2025, 2025H1 or 2025Q3.`,
  'test.noPeriod': () =>
    'The definition reads dates or earlier periods, so the record needs a "period". Write 2025, 2025H1 or 2025Q3.',
  'test.historyNoPeriod': () => 'An earlier record needs a "period". Write 2024, 2024H1 or 2024Q3.',
  'test.historyPeriod': ({ period, of }: Params) =>
    `The period ${period} is not an earlier period of the same kind as ${of}, so nothing reads it. Correct it.`,
  'test.historyTwice': ({ period }: Params) => `Two earlier records are for ${period}. Keep one.`,
  'test.unknownName': ({ sort, name, nearest }: Params) =>
    `The test expects something of ${sort} "${name}", which does not exist.${meant(nearest, 'Correct or remove it.')}`,
  'test.noMark': ({ name }: Params) => `"${name}" is a group and has no mark. Expect its points instead.`,
  'test.nothing': () => 'The test expects nothing, so it proves nothing. Say what should come out.',
  'test.fails': ({ differences }: Params) => `The test fails: ${differences}. Correct the rules or the test.`,

  'unit.money': ({ units }: Params) =>
    `The formula mixes money in different units: ${units}. Convert one of them, for example by * 10000.`,
} as const;
