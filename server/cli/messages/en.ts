import type { Sentence } from '../../../schemas/text.ts';

const list = (texts: readonly string[]) => texts.join(', ');

export const en = {
  'program.summary': () => 'Canopy scores the enterprises of a park from one definition, and explains every point.',
  'program.help': () => 'canopy COMMAND --help explains one command and its options.',
  'help.usage': () => 'Usage:',
  'help.commands': () => 'Commands:',
  'help.options': () => 'Options:',
  'help.definition': (templates: readonly string[]) =>
    `DEFINITION, A and B: a JSON file, or template:NAME with one of ${list(templates)}.`,
  'help.records': () =>
    'RECORDS: a CSV or XLSX file with the columns enterpriseId, name, period and one for each field, by its id or name.',
  'option.help': () => 'Explain, and do nothing',
  'option.version': () => "Print the program's version",
  'option.lang': () => 'Language of messages and headings: zh-CN or en',
  'option.strict': () => 'Unknown columns, and fields without a column, are errors',
  'option.period': () => 'The period to score: 2025, 2025H1 or 2025Q3; the latest where left out',
  'option.out': () => 'Write the result to a .json, .csv or .xlsx file',
  'usage.noCommand': () => 'Say which command to run. canopy --help lists them.',
  'usage.unknownCommand': (name: string, nearest: string | undefined) =>
    `There is no command "${name}".${nearest === undefined ? ' canopy --help lists them.' : ` Did you mean "${nearest}"?`}`,
  'usage.unknownOption': (name: string, nearest: string | undefined) =>
    `There is no option ${name}.${nearest === undefined ? ' --help lists them.' : ` Did you mean ${nearest}?`}`,
  'usage.optionValue': (name: string) => `Option ${name} needs a value. Write it after the option.`,
  'usage.optionNoValue': (name: string) => `Option ${name} takes no value. Remove it.`,
  'usage.missingArgument': (name: string) => `${name} is missing. Give it after the command.`,
  'usage.extraArgument': (text: string) => `"${text}" is one argument too many. Remove it.`,
  'usage.language': (name: string) => `There is no language "${name}". Choose zh-CN or en.`,
  'usage.outKind': (path: string, kinds: readonly string[]) =>
    `"${path}" can't be written: its name has to end in ${list(kinds)}. Rename it.`,
  'usage.outDirectory': (directory: string) =>
    `The folder "${directory}" does not exist. Create it, or choose another.`,
  'usage.outProtected': (directory: string) =>
    `You have no permission to write to the folder "${directory}". Ask for it, or choose another.`,
  'usage.outIsInput': (path: string) =>
    `"${path}" is read by this command and would be lost. Write to a file of another name.`,
  'usage.outIsDirectory': (path: string) => `"${path}" is a folder. Name a file in it.`,
  'file.absent': (path: string) => `There is no file "${path}". Correct the path.`,
  'file.notFile': (path: string) => `"${path}" is not a file. Name a file.`,
  'system.refused': (detail: string) => `The system refused: ${detail}`,
  'system.permission': (path: string) => `You have no permission for "${path}". Ask for it, or name another.`,
  'system.store': (detail: string) => `The database can't be read or written: ${detail}`,
  'system.full': (detail: string) => `No space is left to write to. Free some, or write to another place. (${detail})`,
  'template.unknown': (name: string, nearest: string | undefined, names: readonly string[]) =>
    `There is no template "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`} Templates: ${list(names)}.`,
  'definition.tooLarge': (file: string, megabytes: number, limit: number) =>
    `${file}: the definition has ${megabytes} MB, more than the ${limit} MB that are read. Is it the right file?`,
  'definition.encoding': (file: string) => `${file}: the definition is not UTF-8 text. Save it as UTF-8.`,
  'fault.file': (file: string, message: Sentence) => `${file}: ${message.en}`,
  'fault.row': (file: string, row: number, message: Sentence) => `${file}: row ${row}: ${message.en}`,
  'fault.cell': (file: string, row: number, column: string, message: Sentence) =>
    `${file}: row ${row}, column ${column}: ${message.en}`,
  'fault.more': (count: number) => `and ${count} more`,
  'fault.definition': (file: string, pointer: string, message: Sentence, code: string) =>
    `${file}: ${pointer}: ${message.en} (${code})`,
  'period.malformed': (text: string) => `"${text}" is not a period. Write 2025, 2025H1 or 2025Q3.`,
  'period.absent': (text: string, periods: readonly string[]) =>
    `There is no record for the period "${text}". The file has: ${list(periods)}.`,
  'period.kinds': (periods: readonly string[]) =>
    `The records are of periods of several kinds: ${list(periods)}. Say which to score with --period.`,
  warning: (message: Sentence) => `Warning: ${message.en}`,
  'score.usage': () => 'Score the enterprises of a file of records (CSV or XLSX)',
  'score.without': (count: number, period: string) =>
    `${count} ${count === 1 ? 'enterprise has' : 'enterprises have'} no record for ${period} and ${count === 1 ? 'is' : 'are'} not scored.`,
  'score.written': (path: string, count: number, period: string) =>
    `Wrote ${path}: ${count} ${count === 1 ? 'enterprise' : 'enterprises'}, period ${period}.`,
  'check.usage': () => 'Check a definition and list what is wrong or doubtful',
  'check.counts': (file: string, errors: number, warnings: number) =>
    `${file}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  'progress.reading': (file: string) => `Reading ${file}`,
  'progress.writing': (file: string) => `Writing ${file}`,
  'progress.line': (label: Sentence, bar: string, rate: number, unit: Sentence, secondsLeft: number) =>
    `${label.en} ${bar}  ${rate} ${unit.en}/s  ${secondsLeft} s left`,
  'unit.megabytes': () => 'MB',
  'unit.enterprises': () => 'enterprises',
  'summary.title': (name: string, period: string, count: number) =>
    `${name} · ${period} · ${count} ${count === 1 ? 'enterprise' : 'enterprises'}`,
  'summary.more': (count: number) => `… and ${count} more. --out FILE writes all of them.`,
  'summary.application': () => 'Application',
  'summary.eligible': () => 'Eligible',
  'summary.selected': () => 'Selected',
  'summary.none': () => '(none)',
  'demo.usage': () => 'Invent a park: write its records to a file, or score it and show the result',
  'demo.enterprises': () => 'How many enterprises; 2084 where left out',
  'demo.periods': () => 'How many years up to 2025; 3 where left out',
  'demo.seed': () => 'A whole number; the same one gives the same park',
  'demo.out': () => 'Write the records to this .csv file instead of scoring them',
  'demo.definition': () => 'What to score with; template:suzhou where left out',
  'demo.number': (name: string, text: string, least: number, most: number) =>
    `--${name} is a whole number from ${least} to ${most}, not "${text}".`,
  'demo.written': (path: string, rows: number, enterprises: number) =>
    `Wrote ${path}: ${rows} records of ${enterprises} enterprises. Next: canopy score template:suzhou ${path}`,
  'demo.csv': (path: string) => `"${path}" can't be written: its name has to end in .csv. Rename it.`,
  'demo.invented': () => 'Every enterprise and figure below is invented.',
};
