import type { Params } from '../../schemas/messages/catalogue.ts';
import { checkEn } from './check-en.ts';
import { syntaxDetail } from './syntax-details.ts';

export const en = {
  ...checkEn,
  'formula.syntax': ({ detail, at }: Params) =>
    `The formula can't be read at character ${at}: ${syntaxDetail(detail, 'en')}. Correct it there.`,
  'formula.tooLong': ({ limit }: Params) => `The formula is longer than ${limit} characters. Split it into facts.`,
  'formula.tooDeep': ({ limit }: Params) =>
    `The formula is nested more than ${limit} levels deep. Split it into facts.`,
  'formula.unsupported': ({ text }: Params) => `"${text}" is not part of the formula language. Remove it.`,
  'formula.power': () => 'A minus before ** can be read in two ways. Write (-x) ** y or -(x ** y).',
  'formula.unknownName': ({ name, nearest }: Params) =>
    `"${name}" is neither a field nor a fact that is known here.${nearest ? ` Did you mean "${nearest}"?` : ' Define it or correct the name.'}`,
  'formula.unknownFunction': ({ name, nearest }: Params) =>
    `There is no function "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''}`,
  'formula.unknownTable': ({ name, nearest }: Params) =>
    `There is no table "${name}".${nearest ? ` Did you mean "${nearest}"?` : ' Define it or correct the name.'}`,
  'formula.arity': ({ name, least, most, got }: Params) =>
    `"${name}" takes ${least === most ? least : `${least} to ${most}`} arguments, not ${got}.`,
  'formula.type': ({ name, argument, expected, got }: Params) =>
    `Argument ${argument} of "${name}" is ${got}, but it takes ${expected}.`,
  'formula.option': ({ value, field, nearest }: Params) =>
    `"${value}" is not one of the options of "${field}".${nearest ? ` Did you mean "${nearest}"?` : ''}`,
  'formula.date': ({ value }: Params) => `"${value}" is not a date that exists. Write it as 2025-12-31.`,
  'formula.periods': () => 'The second argument of prev is a whole number from 1 to 40, written out.',
  'formula.previousField': ({ name }: Params) => `prev reads a field; "${name}" is not one.`,
  'formula.result': ({ expected, got }: Params) => `The formula gives ${got}, but ${expected} is needed here.`,
  'condition.empty': ({ word }: Params) => `"${word}" lists no conditions. Add one, or remove it.`,
  'condition.shape': () =>
    'A condition has exactly one of "all", "any", "not", or "fact" with "operator" and "value". Keep one of them.',
  'condition.tooDeep': ({ limit }: Params) =>
    `The conditions are nested more than ${limit} deep. Split them into facts.`,
  'condition.unknownFact': ({ name, nearest }: Params) =>
    `"${name}" is not known here.${nearest ? ` Did you mean "${nearest}"?` : ' Define it or correct the name.'}`,
  'condition.unknownOperator': ({ name, nearest }: Params) =>
    `There is no operator "${name}".${nearest ? ` Did you mean "${nearest}"?` : ' Choose one of the ten.'}`,
  'condition.operatorType': ({ operator, expected, fact, got }: Params) =>
    `"${operator}" needs ${expected}, but "${fact}" is ${got}. Choose another operator.`,
  'condition.valueType': ({ fact, expected, got }: Params) =>
    `"${fact}" is ${expected}, but the value beside it is ${got}. Correct the value.`,
  'condition.list': ({ operator }: Params) => `"${operator}" takes a list of at least one value. Write it as [ … ].`,
  'condition.noList': ({ operator }: Params) => `"${operator}" takes one value, not a list. Use "in" for a list.`,
  'condition.written': ({ operator }: Params) => `"${operator}" takes a value that is written out, not another fact.`,
  'quota.orderType': ({ name }: Params) =>
    `"${name}" is a text, which has no order. Put the eligible in the order of a number or a date.`,
  'fix.replace': ({ value }: Params) => `Replace with "${value}"`,
  'fact.cycle': ({ id, circle }: Params) => `The fact "${id}" depends on itself: ${circle}. Break the circle.`,
  'fact.order': ({ id, other }: Params) =>
    `The fact "${id}" reads "${other}", which stands below it. Facts are worked out from top to bottom: move "${id}" below.`,
  'fix.moveBelow': ({ id, other }: Params) => `Move "${id}" below "${other}"`,
} as const;
