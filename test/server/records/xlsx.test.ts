import { deflateRawSync } from 'node:zlib';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { faultsOf, read, scratch, valuesOf, written } from './fixture.ts';

const folder = scratch();
afterAll(folder.clean);

type Rows = readonly (readonly unknown[])[];

function workbook(rows: Rows, change: (sheet: WorkSheet) => void = () => {}, date1904 = false): string {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  change(sheet);
  const book = utils.book_new(sheet, '企业');
  if (date1904) book.Workbook = { WBProps: { date1904: true } };
  return folder.file('book.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }));
}

const header = ['企业编号', '企业名称', '年度', '营业收入', '研发投入占比', '是否上市', '成立日期', '从业人数'];

test('A workbook is read like a CSV: numbers, texts, booleans, blanks, a period that is a number', async () => {
  const result = await read(
    workbook([header, ['E1', '甲', 2025, 12.5, '5%', true, '2020-02-03', null], ['E2', '乙', '2025', '1,200']]),
  );
  expect(result.ok && result.table.periods).toEqual(['2025', '2025']);
  expect(valuesOf(result, 'revenue')).toEqual([12.5, 1200]);
  expect(valuesOf(result, 'rdShare')).toEqual([5, null]);
  expect(valuesOf(result, 'listed')).toEqual([true, null]);
  expect(valuesOf(result, 'foundedOn')).toEqual(['2020-02-03', null]);
  expect(valuesOf(result, 'staff')).toEqual([null, null]);
});

test.each([
  { date1904: false, serial: 43864, day: '2020-02-03' },
  { date1904: false, serial: 43864.99, day: '2020-02-03' },
  { date1904: false, serial: 1, day: '1900-01-01' },
  { date1904: true, serial: 42402, day: '2020-02-03' },
])(
  'A date cell is its day, whatever the time zone: $serial, 1904 system $date1904',
  async ({ date1904, serial, day }) => {
    const path = workbook(
      [header, ['E1', '甲', 2025, 1, 1, true, serial]],
      (sheet) => {
        sheet.G2 = { t: 'n', v: serial, z: 'yyyy-mm-dd' };
      },
      date1904,
    );
    expect(valuesOf(await read(path), 'foundedOn')).toEqual([day]);
  },
);

test('A cell shown as 5.5 % is 5.5 in a field of unit %', async () => {
  const path = workbook([header, ['E1', '甲', 2025, 1, 0.055]], (sheet) => {
    sheet.E2 = { t: 'n', v: 0.055, z: '0.0%' };
  });
  expect(valuesOf(await read(path), 'rdShare')).toEqual([5.5]);
});

test('Faults name the row and the heading of the sheet', async () => {
  const path = workbook([header, ['E1', '甲', 2025, 1], [], ['E2', '乙', 2025, '1,2oo']]);
  expect(faultsOf(await read(path)).map(written)).toEqual([
    expect.stringContaining('row 4, column 营业收入: "1,2oo" is not a number'),
  ]);
});

test('A credit code that is stored as a rounded number is refused', async () => {
  const path = workbook([header, [9.13205e20, '甲', 2025, 1]]);
  expect(faultsOf(await read(path)).map(written)[0]).toContain('is an id that a spreadsheet has rounded');
});

test('Of several sheets the first is read, with a warning that names it', async () => {
  const book = utils.book_new(utils.aoa_to_sheet([header, ['E1', '甲', 2025, 1]]), '企业');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['其他']]), '说明');
  const path = folder.file('sheets.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }));
  const result = await read(path, { keep: new Set(['revenue']) });
  expect(valuesOf(result, 'revenue')).toEqual([1]);
  expect(result.warnings.map(written)).toEqual(['The workbook has 2 sheets; only the first, "企业", is read.']);
});

test('Cells that are merged below the header are refused: they would be taken for missing', async () => {
  const path = workbook([header, ['E1', '甲', 2025, 1], ['E2', '乙', 2025]], (sheet) => {
    sheet['!merges'] = [utils.decode_range('D2:D3'), utils.decode_range('A1:B1')];
  });
  expect(faultsOf(await read(path)).map(written)).toEqual([
    expect.stringContaining('row 2: The cells D2:D3 are merged, so that only the first has a value'),
  ]);
});

test.each([
  ['D2', { t: 'n', f: 'SUM(A1:A9)' }, 'column 营业收入: "=SUM(A1:A9)" is not a number'],
  ['D2', { t: 'e', v: 7 }, 'column 营业收入: "#DIV/0!" is not a number'],
  ['A2', { t: 'e', v: 42 }, 'column 企业编号: "#N/A" is the error of a spreadsheet'],
  ['I2', { t: 'e', v: 23 }, 'column 备注: "#REF!" is the error of a spreadsheet'],
] as const)('A formula in %s is refused, not missing: %j', async (at, cell, message) => {
  const path = workbook(
    [
      [...header, '备注'],
      ['E1', '甲', 2025, 1, null, null, null, null, 'x'],
    ],
    (sheet) => {
      sheet[at] = cell;
    },
  );
  expect(faultsOf(await read(path)).map(written)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['A1048576', ['row 1048576, column period: The period is empty']],
  ['XFD1', ['more than the 10000 that are read']],
  ['XFD1048576', ['row 1048576: The row has 16384 cells, but the header has 2']],
  ['A1048577', ['it is not an Excel workbook, or it is damaged']],
  ['XFE2', ['it is not an Excel workbook, or it is damaged']],
  ['ZZZZZZ99999999', ['it is not an Excel workbook, or it is damaged']],
])('A stray cell %s costs neither time nor memory', async (at, messages) => {
  const faults = faultsOf(await read(folder.file('stray.xlsx', workbookWith(at)))).map(written);
  expect(faults).toEqual(messages.map((message) => expect.stringContaining(message)));
});

describe('A file that is no workbook to be read is refused before it is unpacked', () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  test.each([
    ['a text', Buffer.from('enterpriseId,period\n'), 'it is not an Excel workbook'],
    ['a cut zip', Buffer.from('PK\u0003\u0004rest'), 'it is not an Excel workbook'],
    ['a zip of something else', zip([{ name: 'a.txt', content: Buffer.from('a') }]), 'it is not an Excel workbook'],
    ['an old .xls', Buffer.concat([ole, Buffer.alloc(600)]), 'old .xls format'],
    [
      'one with a password',
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    [
      'one that declares 4 GB',
      zip([{ name: 'a.xml', content: Buffer.from('a'), declared: 0xfffffff0 }]),
      'more than the 600 MB',
    ],
    [
      'one that is packed a thousandfold',
      zip([{ name: 'a.xml', content: Buffer.alloc(30 << 20) }]),
      'as only a malicious file does',
    ],
    [
      'one that declares less than it holds',
      zip([{ name: 'a.xml', content: Buffer.alloc(30 << 20), declared: 10 }]),
      'as only a malicious file does',
    ],
    [
      'one that declares other packing than it has',
      zip([{ name: 'a.xml', content: Buffer.alloc(1 << 20), method: 0 }]),
      'it is not an Excel workbook',
    ],
    [
      'one whose packed part goes on beyond what it declares',
      zip([{ name: 'a.xml', content: Buffer.alloc(1 << 20), packed: 20 }]),
      'it is not an Excel workbook',
    ],
  ])('%s', async (_, content, message) => {
    const lines = faultsOf(await read(folder.file('no.xlsx', content))).map(written);
    expect(lines).toEqual([expect.stringContaining(message)]);
  });

  test('a workbook that is named .csv', async () => {
    const lines = faultsOf(await read(folder.file('book.csv', zip([])))).map(written);
    expect(lines).toEqual([expect.stringContaining('Rename it to .xlsx')]);
  });
});

/** A header, a record, and one cell that is blank but for a dot. */
function workbookWith(at: string): Buffer {
  const row = (number: string, cells: Readonly<Record<string, string>>) =>
    `<row r="${number}">${Object.entries(cells)
      .map(([ref, text]) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`)
      .join('')}</row>`;
  const number = at.replace(/\D/g, '');
  const header = { A1: 'enterpriseId', B1: 'period', ...(number === '1' ? { [at]: '.' } : {}) };
  const rows = [row('1', header), row('2', { A2: 'E1', B2: '2025', ...(number === '2' ? { [at]: '.' } : {}) })];
  if (number.length > 1) rows.push(row(number, { [at]: '.' }));
  const office = 'http://schemas.openxmlformats.org';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zip(Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) })));
}

interface Packed {
  readonly name: string;
  readonly content: Buffer;
  readonly declared?: number;
  readonly packed?: number;
  readonly method?: number;
}

/** A zip file, true or lying about the size of what it holds. */
function zip(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared = content.length, packed: claimed, method = 8 } of files) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(claimed ?? packed.length, 20);
    entry.writeUInt32LE(declared, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return files.length === 0
    ? Buffer.concat([Buffer.from('PK\u0003\u0004'), end])
    : Buffer.concat([...locals, directory, end]);
}
