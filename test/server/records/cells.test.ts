import { afterAll, describe, expect, test } from 'vitest';
import { faultsOf, read, scratch, valuesOf, written } from './fixture.ts';

const folder = scratch();
afterAll(folder.clean);

async function cell(field: string, text: string) {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  return read(folder.file('cell.csv', `enterpriseId,period,${field}\nE1,2025,${quoted}\n`));
}

describe('What a cell may say', () => {
  test.each([
    ['revenue', '1234.5', 1234.5],
    ['revenue', ' 12 ', 12],
    ['revenue', '1,234,567.8', 1234567.8],
    ['revenue', '１２３．５', 123.5],
    ['revenue', '１，２３４', 1234],
    ['revenue', '1.2E+3', 1200],
    ['revenue', '0.1', 0.1],
    ['revenue', '123456789012345678', 123456789012345680],
    ['revenue', '-0', 0],
    ['revenue', '+5', 5],
    ['revenue', '.5', 0.5],
    ['revenue', '5.', 5],
    ['revenue', '', null],
    ['revenue', '  ', null],
    ['rdShare', '5%', 5],
    ['rdShare', '５．５％', 5.5],
    ['rdShare', '\u22123', -3],
    ['staff', '12', 12],
    ['staff', '12.0', 12],
    ['listed', '是', true],
    ['listed', 'TRUE', true],
    ['listed', 'y', true],
    ['listed', '否', false],
    ['listed', '0', false],
    ['listed', 'No', false],
    ['industry', 'C39', 'C39'],
    ['industry', 'c39', 'C39'],
    ['industry', '软件', 'I65'],
    ['industry', 'software', 'I65'],
    ['industry', ' ', null],
    ['foundedOn', '2020-02-29', '2020-02-29'],
    ['foundedOn', '2020/2/9', '2020-02-09'],
    ['foundedOn', '2020.12.1', '2020-12-01'],
    ['foundedOn', '2020年2月9日', '2020-02-09'],
    ['foundedOn', '20200209', '2020-02-09'],
    ['foundedOn', '2020/5/1 0:00', '2020-05-01'],
    ['remark', ' 两\n行 ', '两\n行'],
    ['remark', '', null],
  ])('%s "%s" is %j', async (field, text, value) => {
    expect(valuesOf(await cell(field, text), field)).toEqual([value]);
  });
});

describe('What a cell may not say', () => {
  test.each([
    ['revenue', '1,2oo', '"1,2oo" is not a number. Write digits'],
    ['revenue', '1,23', '"1,23" is not a number'],
    ['revenue', '12,34,567', '"12,34,567" is not a number'],
    ['revenue', 'NaN', '"NaN" is not a number'],
    ['revenue', 'Infinity', '"Infinity" is not a number'],
    ['revenue', '0x10', '"0x10" is not a number'],
    ['revenue', '5²', '"5²" is not a number'],
    ['revenue', '-', '"-" is not a number'],
    ['revenue', '1e999', '"1e999" is too large a number'],
    ['revenue', '-0.01', '"-0.01" is below 0, the field\'s minimum'],
    ['revenue', '5%', '"5%" is a percentage, but the field is not in %'],
    ['rdShare', '100.1', '"100.1" is above 100, the field\'s maximum'],
    ['staff', '12.5', '"12.5" is not a whole number'],
    ['listed', 'maybe', '"maybe" is neither yes nor no'],
    ['industry', 'C3', '"C3" is not one of the field\'s options. Did you mean "C39"?'],
    ['industry', '__proto__', '"__proto__" is not one of the field\'s options'],
    ['foundedOn', '2021-02-29', '"2021-02-29" is a date that does not exist'],
    ['foundedOn', '2021/13/01', '"2021/13/01" is a date that does not exist'],
    ['foundedOn', '1/2/2021', '"1/2/2021" is not a date'],
  ])('%s "%s"', async (field, text, start) => {
    const [fault, ...others] = faultsOf(await cell(field, text));
    expect(others).toEqual([]);
    expect(fault && written(fault)).toContain(`row 2, column ${field}: ${start}`);
    expect(fault?.message['zh-CN']).toContain(text);
  });

  test('A message quotes the beginning of a long cell, without what would steer a terminal', async () => {
    const [fault] = faultsOf(await cell('revenue', `\u001B[31m${'x'.repeat(5000)}`));
    expect(fault?.message.en).not.toContain('\u001B');
    expect(fault?.message.en.length).toBeLessThan(250);
  });
});

describe('Periods', () => {
  test.each([
    ['2025', '2025'],
    ['2025h1', '2025H1'],
    [' 2025Q3 ', '2025Q3'],
    ['２０２５', '2025'],
    ['2025年', '2025'],
    ['2025年上半年', '2025H1'],
    ['2025年第三季度', '2025Q3'],
  ])('"%s" is %s', async (text, period) => {
    const result = await read(folder.file('period.csv', `enterpriseId,period\nE1,${text}\n`));
    expect(result.ok && result.table.periods).toEqual([period]);
  });

  test.each(['2025Q5', '25', '2025-01', 'FY2025'])('"%s" is none', async (text) => {
    const [fault] = faultsOf(await read(folder.file('period.csv', `enterpriseId,period\nE1,${text}\n`)));
    expect(fault && written(fault)).toContain(`row 2, column period: "${text}" is not a period`);
  });
});
