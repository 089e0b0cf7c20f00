import { describe, expect, test } from 'vitest';
import { parseTsv, toTsv } from '../../../designer/editor/clipboard/tsv.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { columnsOf } from '../../../designer/grid/columns.ts';
import { moveOf, tabbed } from '../../../designer/grid/grid-keys.ts';
import { gridRows } from '../../../designer/grid/grid-rows.ts';
import { type Range, rangeBetween } from '../../../designer/grid/range.ts';
import { readBlock, readClear, readFill, textsOf } from '../../../designer/grid/write-block.ts';
import { namingOf } from '../../../rules/words/naming.ts';
import { definitionOf, group, indicator } from '../canvas/trees.ts';

const stages = [
  { id: 's', name: { 'zh-CN': '初创' }, when: { fact: 'a', operator: 'lessThan' as const, value: 5 } },
  { id: 'm', name: { 'zh-CN': '成熟' } },
];
const definition = definitionOf(
  group('root', [
    group('g', [
      indicator('x', { weight: { s: 10, m: 20 } }),
      indicator('y', { weight: 5, unit: '%' }),
      indicator('z'),
    ]),
  ]),
  { stages },
);
const sheet = { rows: gridRows(definition, new Set()), columns: columnsOf(stages) };
const words = { naming: namingOf('zh-CN', definition), toIds: (typed: string) => typed.replace('甲', 'a') };
const row = (id: string) => sheet.rows.findIndex((one) => one.id === id);
const column = (key: string) => sheet.columns.findIndex((one) => one.key === key);
const at = (id: string, key: string, toId = id, toKey = key): Range =>
  rangeBetween({ row: row(id), column: column(key) }, { row: row(toId), column: column(toKey) });
const paste = (range: Range, tsv: string) => readBlock(sheet, range, parseTsv(tsv), words);

describe('pasting a block', () => {
  test('writes weights by stage as one step that is undone at once', () => {
    const block = paste(at('x', 'weight.s'), '11\t21\r\n12\t22\r\n');
    if (block.faults) throw new Error('refused');
    const editor = createEditor({ definition });
    editor.dispatch({ type: 'setCells', cells: block.cells });
    const weightsOf = () => {
      const tree = editor.store.getState().definition.tree.children[0];
      return tree && 'children' in tree ? tree.children.map(({ weight }) => weight) : [];
    };
    expect(weightsOf()).toEqual([{ s: 11, m: 21 }, { s: 12, m: 22 }, 1]);
    expect(editor.store.getState().history.entries).toHaveLength(1);
    editor.undo();
    expect(editor.store.getState().definition).toEqual(definition);
  });

  test.each([
    ['x', 'weight.s', '11\tabc', ['x m notNumber']],
    ['x', 'weight.s', '1,5\n-2', ['x s notNumber', 'y s negative']],
    ['root', 'weight.s', '3', ['root s rootHasNone']],
    ['g', 'fullMarks', '10', ['g fullMarks groupHasNone']],
    ['x', 'fullMarks', '0', ['x fullMarks notPositive']],
    ['x', 'name', ' ', ['x name emptyName']],
    ['x', 'method', '分档', ['x method readOnly']],
    ['x', 'missing', '随便', ['x missing unknownMissing']],
    ['z', 'weight.s', '1\n2', ['tooManyRows']],
    ['x', 'unit', '%\tid\tmore', ['tooManyColumns']],
  ])('at %s %s refuses %j as a whole and says where: %j', (id, key, tsv, expected) => {
    const block = paste(at(id, key), tsv);
    const said = block.faults?.map(({ row: of, column: where, why }) =>
      [of?.id, where?.stage?.id ?? where?.key, why].filter((part) => part !== undefined).join(' '),
    );
    expect(said).toEqual(expected);
  });

  test.each([
    ['x', 'weight.s', '１２', { of: 'weight', node: 'x', stage: 's', weight: 12 }],
    ['x', 'weight.s', '1,200', { of: 'weight', node: 'x', stage: 's', weight: 1200 }],
    ['x', 'weight.s', '30%', { of: 'weight', node: 'x', stage: 's', weight: 30 }],
    ['x', 'weight.s', '', { of: 'weight', node: 'x', stage: 's', weight: undefined }],
    ['x', 'formula', '甲 * 2', { of: 'node', node: 'x', key: 'formula', value: 'a * 2' }],
    ['x', 'missing', 'exclude', { of: 'node', node: 'x', key: 'missing', value: 'exclude' }],
    ['x', 'missing', '3 分', { of: 'node', node: 'x', key: 'missing', value: { mark: 3 } }],
    ['y', 'unit', '', { of: 'node', node: 'y', key: 'unit', value: undefined }],
  ])('at %s %s reads %j', (id, key, text, cell) => {
    expect(paste(at(id, key), text).cells).toEqual([cell]);
  });

  test('what was copied changes nothing where it came from, columns that are only read included', () => {
    const range = at('g', 'name', 'z', 'id');
    const tsv = toTsv(textsOf(sheet, range, words));
    expect(paste(range, tsv).cells).toEqual([]);
  });

  test('one cell fills the whole range', () => {
    expect(paste(at('x', 'weight.s', 'z', 'weight.m'), '7').cells).toHaveLength(6);
  });
});

test('filling down repeats the first line', () => {
  const cells = readFill(sheet, at('x', 'weight.s', 'z', 'weight.m'), words).cells;
  expect(cells?.map((cell) => cell.of === 'weight' && [cell.node, cell.stage, cell.weight])).toEqual([
    ['y', 's', 10],
    ['y', 'm', 20],
    ['z', 's', 10],
    ['z', 'm', 20],
  ]);
});

test('clearing leaves out what may be left out; names and formulas stay', () => {
  const cells = readClear(sheet, at('y', 'name', 'y', 'id'), words);
  expect(cells.map((cell) => (cell.of === 'weight' ? cell.stage : cell.key))).toEqual([
    'fullMarks',
    's',
    'm',
    'missing',
    'unit',
  ]);
});

test('rows of collapsed groups are not there', () => {
  expect(gridRows(definition, new Set(['g'])).map(({ id, hidden }) => [id, hidden])).toEqual([
    ['root', 0],
    ['g', 3],
  ]);
});

describe('the keys of a spreadsheet', () => {
  const size = { rows: 5, columns: 4 };
  const from = { row: 2, column: 1 };
  const press = (key: string, held = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });
  test.each([
    ['ArrowDown', {}, { row: 3, column: 1 }, false],
    ['ArrowDown', { shiftKey: true }, { row: 3, column: 1 }, true],
    ['ArrowUp', { ctrlKey: true }, { row: 0, column: 1 }, false],
    ['ArrowRight', { ctrlKey: true, shiftKey: true }, { row: 2, column: 3 }, true],
    ['Home', {}, { row: 2, column: 0 }, false],
    ['End', { ctrlKey: true }, { row: 4, column: 3 }, false],
    ['PageDown', {}, { row: 4, column: 1 }, false],
    ['Tab', {}, { row: 2, column: 2 }, false],
  ])('%s %j leads to %j', (key, held, to, isExtending) => {
    expect(moveOf(press(key, held), from, size)).toEqual({ to, isExtending });
  });
  test('a letter and Alt with an arrow lead nowhere', () => {
    expect([moveOf(press('a'), from, size), moveOf(press('ArrowUp', { altKey: true }), from, size)]).toEqual([
      null,
      null,
    ]);
  });
  test('Tab at the end of a row goes to the next one, and stays at the very end', () => {
    expect(tabbed({ row: 1, column: 3 }, 1, size)).toEqual({ row: 2, column: 0 });
    expect(tabbed({ row: 4, column: 3 }, 1, size)).toEqual({ row: 4, column: 3 });
    expect(tabbed({ row: 0, column: 0 }, -1, size)).toEqual({ row: 0, column: 0 });
  });
});
