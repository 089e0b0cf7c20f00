import { afterAll, expect, test } from 'vitest';
import { encodingOf } from '../../../server/records/csv/encoding.ts';
import { read, scratch, valuesOf } from './fixture.ts';

const folder = scratch();
afterAll(folder.clean);

const text = 'enterpriseId,企业名称,期间,备注,行业\nE1,苏州,2025,"两,行",软件\n';
/** 苏州, 软件 and the headings in GB18030, which Node can read but not write. */
const gb18030 = Buffer.from(
  'enterpriseId,\xc6\xf3\xd2\xb5\xc3\xfb\xb3\xc6,\xc6\xda\xbc\xe4,\xb1\xb8\xd7\xa2,\xd0\xd0\xd2\xb5\nE1,\xcb\xd5\xd6\xdd,2025,"\xc1\xbd,\xd0\xd0",\xc8\xed\xbc\xfe\n',
  'latin1',
);

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['GB18030', gb18030],
])('%s is understood', async (_, bytes) => {
  const result = await read(folder.file('encoded.csv', bytes), { keep: new Set(['remark', 'industry']) });
  expect(valuesOf(result, 'remark')).toEqual(['两,行']);
  expect(valuesOf(result, 'industry')).toEqual(['I65']);
  expect(result.ok && result.table.names).toEqual(['苏州']);
  expect(result.warnings).toEqual([]);
});

test('Lines that end with a carriage return alone are lines', async () => {
  const result = await read(folder.file('mac.csv', text.replaceAll('\n', '\r')), { keep: new Set(['remark']) });
  expect(valuesOf(result, 'remark')).toEqual(['两,行']);
});

test.each([0, 1, 2, 3])(
  'A character across two chunks does not turn UTF-8 into GB18030: shifted by %i',
  async (shift) => {
    const path = folder.file('large.csv', `${'x'.repeat(shift)}${'汉𠀀'.repeat(400_000)}`);
    expect(await encodingOf(path)).toBe('utf-8');
  },
);
