import { describe, expect, test } from 'vitest';
import { chunkSize } from '../../../rules/engine/operand.ts';
import { compile, explainer } from '../../../rules/index.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { runOf, sheetsOfRun } from '../scored.ts';
import { comparingDefinition, inventedRecords } from './invented.ts';

const torch = templateNamed('torch')?.definition as Definition;

test('rows are worked through 1,024 at a time', () => {
  expect(chunkSize).toBe(1024);
});

describe('wherever the chunks end, the sheets are those of the enterprises one by one', () => {
  const definitions = { torch, comparing: comparingDefinition() };

  test.each(
    Object.entries(definitions).flatMap(([title, definition]) =>
      [1, 1023, 1024, 1025, 2048].map((rows) => ({ title, definition, rows })),
    ),
  )('$title, $rows rows', ({ definition, rows }) => {
    const records = inventedRecords(definition.fields, rows);
    const run = runOf(definition, records);
    const explain = explainer(compile(definition), run.statistics());
    const sheets = sheetsOfRun(run);
    expect(sheets.length).toBe(rows);
    sheets.forEach((sheet, row) => {
      // Who fits a quota is decided among all, which one alone can't tell.
      const [one, other] = [explain(records[row] as RecordInput), sheet].map((found) =>
        JSON.stringify({ ...found, applications: 0 }),
      );
      if (one !== other) expect(one).toBe(other);
    });
  });
});

describe('counted by hand, over three chunks', () => {
  const definition = define(
    [indicator('i', { formula: "if(kind == 'C39', x + prev(x), y)", scoring: { method: 'perUnit', marksPerUnit: 1 } })],
    {
      adjustments: [
        { ...named('b'), kind: 'bonus', points: 0.5, when: { fact: 'word', operator: 'contains', value: '7' } },
      ],
      scale: { full: 100, decimals: 1 },
    },
  );
  const size = 2500;
  const records: readonly RecordInput[] = Array.from({ length: size }, (_, row) => {
    const enterpriseId = `e${row}`;
    const x = row % 40;
    return [
      { enterpriseId, period: '2025', x, y: 3, word: `w${row}`, kind: row % 2 === 0 ? 'C39' : 'I65' },
      ...(row % 5 === 0 ? [] : [{ enterpriseId, period: '2024', x: 10 }]),
    ];
  }).flat();

  test('every row has its own values, reasons and points', () => {
    sheetsOfRun(runOf(definition, records)).forEach((sheet, row) => {
      const known = row % 2 === 1 ? 3 : row % 5 === 0 ? null : (row % 40) + 10;
      const bonus = String(row).includes('7') ? 0.5 : 0;
      const reason = known === null ? { operation: 'prev', fields: ['x'] } : null;
      const got = [sheet.enterpriseId, sheet.nodes.i?.value, sheet.nodes.i?.missing, sheet.total];
      const expected = [`e${row}`, known, reason, (known ?? 0) + bonus];
      if (JSON.stringify(got) !== JSON.stringify(expected)) expect(got).toEqual(expected);
    });
  });

  test('no rows at all give no sheets, and statistics of nobody', () => {
    const run = runOf(comparingDefinition(), []);
    expect(sheetsOfRun(run)).toEqual([]);
    expect(run.statistics().rankings.all).toEqual({ all: { n: 0, values: [], upTo: [] } });
  });
});
