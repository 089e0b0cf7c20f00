export type ReservedKey = 'enterpriseId' | 'name' | 'period';

const didYouMean = (nearest: string | undefined) => (nearest === undefined ? '' : ` Did you mean "${nearest}"?`);

export const en = {
  'cell.number': (text: string) =>
    `"${text}" is not a number. Write digits, such as 1200 or 1,200.5; leave the cell empty if the value is missing.`,
  'cell.numberTooLarge': (text: string) => `"${text}" is too large a number. Correct it.`,
  'cell.percent': (text: string) =>
    `"${text}" is a percentage, but the field is not in %. Write it in the field's unit.`,
  'cell.integer': (text: string) => `"${text}" is not a whole number. Round it, or correct it.`,
  'cell.belowMin': (text: string, min: number) => `"${text}" is below ${min}, the field's minimum. Correct it.`,
  'cell.aboveMax': (text: string, max: number) => `"${text}" is above ${max}, the field's maximum. Correct it.`,
  'cell.boolean': (text: string) => `"${text}" is neither yes nor no. Write yes or no (true/false, 1/0, 是/否).`,
  'cell.date': (text: string) => `"${text}" is not a date. Write it as 2025-12-31.`,
  'cell.noSuchDate': (text: string) => `"${text}" is a date that does not exist. Correct the year, month or day.`,
  'cell.option': (text: string, nearest: string | undefined, options: readonly string[]) =>
    `"${text}" is not one of the field's options.${didYouMean(nearest)} Options: ${options.join(', ')}.`,
  'cell.tooLong': (limit: number) => `The text is longer than ${limit} characters. Shorten it.`,
  'cell.notText': () => 'The cell has characters that are no text. Type it again.',
  'cell.period': (text: string) => `"${text}" is not a period. Write a year, half or quarter: 2025, 2025H1 or 2025Q3.`,
  'cell.periodEmpty': () => 'The period is empty. Write a year, half or quarter: 2025, 2025H1 or 2025Q3.',
  'cell.enterpriseIdEmpty': () => 'The enterprise id is empty. Fill it in, or delete the row.',
  'cell.enterpriseIdRounded': (text: string) =>
    `"${text}" is an id that a spreadsheet has rounded as a number. Format the column as text and enter the id again.`,
  'row.tooFewCells': (cells: number, columns: number) =>
    `The row has ${cells} cells, but the header has ${columns}. Add the missing separators.`,
  'row.tooManyCells': (cells: number, columns: number) =>
    `The row has ${cells} cells, but the header has ${columns}. Delete those too many, or give them a heading; in a CSV, put a cell that contains a comma in quotes.`,
  'cell.error': (text: string) => `"${text}" is the error of a spreadsheet. Correct the formula, or enter the value.`,
  'row.blankRun': (limit: number) => `More than ${limit} blank rows follow one another. Delete them.`,
  'row.duplicate': (enterpriseId: string, period: string, firstRow: number) =>
    `Enterprise "${enterpriseId}" already has a record for ${period} in row ${firstRow}. Delete one of the two rows.`,
  'header.reservedMissing': (key: ReservedKey, also: readonly string[]) =>
    `There is no column "${key}" in this row, which is taken for the header. Add it, and delete what stands above the header; ${also.join(', ')} are understood too.`,
  'header.separator': (separator: string) =>
    `The cells are separated by "${separator}". Save the file again with commas or tabs.`,
  'header.tooWide': (columns: number, limit: number) =>
    `The header has ${columns} columns, more than the ${limit} that are read. Delete those that no field needs.`,
  'header.twice': (first: string, second: string, target: string) =>
    `Columns "${first}" and "${second}" both hold ${target}. Delete one of them.`,
  'header.ambiguous': (header: string, fields: readonly string[]) =>
    `"${header}" is the name of several fields: ${fields.join(', ')}. Head the column with the id of the one that is meant.`,
  'header.derived': (header: string) => `The definition works out "${header}" itself; the column is not read.`,
  'header.unknown': (header: string, nearest: string | undefined) =>
    `No field is called "${header}"; the column is not read.${didYouMean(nearest)}`,
  'header.blank': (column: string) => `Column ${column} has cells but no heading; it is not read. Give it one.`,
  'header.fieldMissing': (field: string, name: string, nearest: string | undefined) =>
    `Field "${field}" (${name}) has no column; it is missing for every enterprise.${nearest === undefined ? '' : ` Is it the column "${nearest}"?`}`,
  'mapping.taken': (header: string, target: string) =>
    `"${header}" could be ${target}, which another column is already. Say which of them it is.`,
  'mapping.rival': (target: string) => `Several columns could be ${target}. Say which of them it is.`,
  'mapping.unit': (header: string, field: string, unit: string | undefined) =>
    `"${header}" could be ${field}, but it is not known how to convert it${unit === undefined ? '' : ` to ${unit}`}; the column is not read. Map it, with a factor if need be.`,
  'mapping.noColumn': (column: string) => `The mapping names the column "${column}", which the file does not have.`,
  'mapping.columnTwice': (column: string) =>
    `Several columns are headed "${column}". Name the one that is meant by its position, from 0.`,
  'mapping.noField': (field: string) => `The mapping names the field "${field}", which the rules do not have.`,
  'mapping.noNumber': (field: string) => `"${field}" is no number, so its column can have no factor.`,
  'mapping.periodTwice': (period: string) =>
    `The mapping says that all rows are of ${period}, but the file has a column of periods. Map that column to null, or leave the period out.`,
  'file.empty': () => 'The file is empty. Give one with a header row and a row for each record.',
  'file.noRecords': () => 'The file has a header but no records. Add a row for each enterprise and period.',
  'file.tooLarge': (megabytes: number, limit: number) =>
    `The file has ${megabytes} MB, more than the ${limit} MB that are read. Split it by period.`,
  'file.kind': (extension: string) =>
    `Records are read from .csv and .xlsx files, not "${extension}". Save it as one of them.`,
  'file.zeroBytes': () =>
    'The file is not a CSV: it has zero bytes, as UTF-16 without a byte order mark has. Save it as CSV UTF-8.',
  'file.encoding': () => 'The file is neither UTF-8 nor GB18030 text. Save it as CSV UTF-8.',
  'csv.workbook': () => 'The file is named .csv, but it is an Excel workbook. Rename it to .xlsx.',
  'csv.quoteOpen': () => 'A quote is opened but never closed. Close it, or double the quote if it is part of the text.',
  'csv.quoteInside': () =>
    'There is a quote inside a cell. Put the whole cell in quotes and double the quotes within it.',
  'csv.rowTooLong': (limit: number) =>
    `The row is longer than ${limit} characters. Probably a quote is not closed, or the rows are not separated by line breaks.`,
  'xlsx.notWorkbook': () =>
    'The file is named .xlsx, but it is not an Excel workbook, or it is damaged. Save it again from Excel.',
  'xlsx.encrypted': () => 'The workbook is protected by a password. Save it without one.',
  'xlsx.oldFormat': () => 'The file is a workbook of the old .xls format. Save it as .xlsx.',
  'xlsx.tooLarge': (megabytes: number, limit: number) =>
    `The workbook unpacks to ${megabytes} MB, more than the ${limit} MB that are read. Save it as CSV, or split it.`,
  'xlsx.suspicious': () =>
    'The workbook unpacks to many times its size, as only a malicious file does. It was not opened.',
  'xlsx.sheetUsed': (sheet: string, count: number) =>
    `The workbook has ${count} sheets; only the first, "${sheet}", is read.`,
  'xlsx.merged': (range: string) =>
    `The cells ${range} are merged, so that only the first has a value. Unmerge them, and fill in each.`,
  'xlsx.noSheet': () => 'The workbook has no worksheet. Give one with a header row and a row for each record.',
};
