import type { Words } from '../words.ts';
import type { formula as zhCN } from '../zh-CN/formula.ts';

export const formula: Words<typeof zhCN> = {
  hint: 'Type the name of a field, or a formula such as R&D expense / revenue * 100',
  names: 'Names',
  ids: 'Ids',
  shown: 'How formulas are shown',
  functions: 'Functions',
  searchFunctions: 'Find a function',
  noFunction: 'No such function.',
  keys: 'Ctrl+Space completes · Enter confirms',
  inWords: 'That is: {{words}}',
  chooseEnterprise: 'Choose an enterprise under "Simulation" to see the value here as you type.',
  missing: 'missing',
  resultMissing: 'no value (missing)',
  periodBefore: '{{name}} of the period before',
  periodsBefore: '{{name}} of {{periods}} periods before',
  replaceBy: 'Replace by {{text}}',
  unit: 'unit',
  source: 'source',
  table: 'table',
  example: 'Example:',
  kinds: { number: 'number', boolean: 'yes/no', text: 'text', date: 'date' },
  groups: {
    rates: 'Ratios and growth',
    choice: 'Choices and missing values',
    summaries: 'Summaries',
    time: 'Time',
    rounding: 'Rounding and ranges',
    tables: 'Tables',
    powers: 'Powers and logarithms',
  },
};
