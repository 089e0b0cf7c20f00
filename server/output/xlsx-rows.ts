import type { Writable } from 'node:stream';
import { columnLetters } from '../records/row-reader.ts';
import { ZipWriter } from './zip-writer.ts';

export type SheetValue = string | number | boolean | null;

/** Excel's own limits. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, characters: 32_767 } as const;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Writes one sheet of rows as they come; texts are texts, never formulas. No library: those hold the whole sheet in memory. */
export async function writeXlsxRows(
  to: Writable,
  sheet: string,
  rows: AsyncIterable<readonly SheetValue[]>,
): Promise<void> {
  const zip = new ZipWriter(to);
  for (const [path, content] of partsAround(sheet)) await zip.add(path, [declaration + content]);
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(rows));
  await zip.end();
  to.end();
}

function partsAround(sheet: string): readonly (readonly [path: string, xml: string])[] {
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
  ];
}

const charactersAtOnce = 1 << 16;

async function* sheetXml(rows: AsyncIterable<readonly SheetValue[]>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews><sheetData>`;
  const letters: string[] = [];
  let text = '';
  let number = 0;
  for await (const row of rows) {
    number += 1;
    text += `<row r="${number}">`;
    for (let at = 0; at < row.length; at++) {
      letters[at] ??= columnLetters(at);
      text += cellXml(row[at] ?? null, `${letters[at]}${number}`);
    }
    text += '</row>';
    if (text.length < charactersAtOnce) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

function cellXml(value: SheetValue, at: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const notInXml = /\p{Cc}|\uFFFE|\uFFFF/gu;

/** XML has no control characters: a workbook writes them as _x0001_, and what looks like that as _x005F_x0001_. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (one) => special[one] ?? one)
    .replace(notInXml, (one) =>
      one === '\t' || one === '\n' ? one : `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
