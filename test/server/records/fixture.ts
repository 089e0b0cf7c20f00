import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromCell } from '../../../rules/records/record-table.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { type RecordsRead, readRecords } from '../../../server/records/read-records.ts';
import type { ReadOptions } from '../../../server/records/record-collector.ts';
import type { RecordFault } from '../../../server/records/record-fault.ts';

export const definition: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '示例' },
  fields: [
    { id: 'revenue', name: { 'zh-CN': '营业收入', en: 'Revenue' }, type: 'number', unit: '万元', min: 0 },
    { id: 'rdShare', name: { 'zh-CN': '研发投入占比', en: 'R&D share' }, type: 'number', unit: '%', max: 100 },
    { id: 'staff', name: { 'zh-CN': '从业人数', en: 'Staff' }, type: 'integer', unit: '人' },
    { id: 'listed', name: { 'zh-CN': '是否上市', en: 'Listed' }, type: 'boolean' },
    { id: 'remark', name: { 'zh-CN': '备注', en: 'Remark' }, type: 'string' },
    {
      id: 'industry',
      name: { 'zh-CN': '行业', en: 'Industry' },
      type: 'enum',
      options: [
        { value: 'C39', name: { 'zh-CN': '电子制造', en: 'Electronics' } },
        { value: 'I65', name: { 'zh-CN': '软件', en: 'Software' } },
      ],
    },
    { id: 'foundedOn', name: { 'zh-CN': '成立日期', en: 'Founded on' }, type: 'date' },
  ],
  tree: {
    id: 'total',
    name: { 'zh-CN': '总分' },
    children: [
      {
        id: 'rd',
        name: { 'zh-CN': '研发', en: 'R&D' },
        fullMarks: 10,
        formula: 'rdShare',
        scoring: { method: 'linear', from: 0, to: 10 },
      },
      {
        id: 'size',
        name: { 'zh-CN': '规模', en: 'Size' },
        fullMarks: 10,
        formula: 'revenue',
        scoring: { method: 'linear', from: 0, to: 100 },
      },
    ],
  },
};

/** A folder of its own for one test file, removed by `clean`. */
export function scratch(): {
  readonly file: (name: string, content: string | Uint8Array) => string;
  clean(): void;
  path: string;
} {
  const path = mkdtempSync(join(tmpdir(), 'canopy-'));
  return {
    path,
    file: (name, content) => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    clean: () => rmSync(path, { recursive: true, force: true }),
  };
}

export function read(path: string, options: Partial<ReadOptions> = {}): Promise<RecordsRead> {
  return readRecords(path, definition, { strict: false, keep: 'all', ...options });
}

export function faultsOf(result: RecordsRead): readonly RecordFault[] {
  return result.ok ? [] : result.faults;
}

/** `row 3, column revenue: …`, as far as the place is known. */
export function written({ row, column, message }: RecordFault): string {
  const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`]
    .filter(Boolean)
    .join(', ');
  return place === '' ? message.en : `${place}: ${message.en}`;
}

/** The values of a field, as records write them. */
export function valuesOf(result: RecordsRead, field: string): readonly unknown[] {
  if (!result.ok) throw new Error(result.faults.map(written).join('\n'));
  const type = definition.fields.find(({ id }) => id === field)?.type ?? 'string';
  return [...(result.table.columns.get(field) ?? [])].map((cell) => fromCell(cell, type, result.table.dictionary));
}
