import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allCollections } from '../../../../server/storage/collections.ts';
import type { Selection } from '../../../../server/storage/port.ts';
import { chosenIndex } from '../../../../server/storage/sqlite/chosen-index.ts';
import { orderSql, quoted, whereSql } from '../../../../server/storage/sqlite/sql.ts';
import { collectionOf, sheets } from '../../../contracts/storage/given.ts';
import { newFile, openFile } from './store-file.ts';

test('a field and an index that were declared later are filled from what is there', async () => {
  const file = await newFile();
  const store = openFile(file);
  await collectionOf(store, 'sheets', 'p').append(
    sheets(10, (at) => ({ stage: at % 2 ? 'odd' : null, total: at / 3 })),
  );
  await store.close();
  const earlier = new Database(file);
  earlier.exec(`DROP INDEX "sheets_batch_position_id_status_stage_grade_industry_name"`);
  earlier.exec('ALTER TABLE sheets DROP COLUMN f_stage');
  earlier.exec(`UPDATE sheets SET keys = json_remove(keys, '$.stage')`);
  earlier.exec('CREATE INDEX sheets_of_another_time ON sheets (revision)');
  earlier.close();
  const now = openFile(file);
  const some = collectionOf(now, 'sheets', 'p');
  expect(await some.count([{ field: 'stage', is: 'odd' }])).toBe(5);
  expect(await some.find({ only: ['stage', 'grade', 'total'], limit: 2 })).toEqual([
    { id: 's000001', revision: 1, stage: 'odd', total: 1 / 3 },
    { id: 's000002', revision: 1, stage: null, total: 2 / 3 },
  ]);
  const db = new Database(file);
  const indexes = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'sheets'")
    .pluck()
    .all();
  db.close();
  expect(indexes).not.toContain('sheets_of_another_time');
  expect(indexes).toContain('sheets_batch_position_id_status_stage_grade_industry_name');
});

describe('the queries that matter walk an index, and sort nothing', () => {
  const batch = { field: 'batch', is: 'b' };
  test.each<{ collection: string; selection: Selection<string>; index: string; why: string }>([
    {
      why: 'a ranking page',
      collection: 'sheets',
      selection: { where: [batch], sort: [{ field: 'position' }] },
      index: 'sheets_batch_position_id_',
    },
    {
      why: 'a ranking page of a stage, a grade and a part of a name',
      collection: 'sheets',
      selection: {
        where: [batch, { field: 'stage', is: 's' }, { field: 'grade', in: ['A'] }, { field: 'name', contains: 'n' }],
        sort: [{ field: 'position' }],
      },
      index: 'sheets_batch_position_id_status_stage_grade_industry_name',
    },
    {
      why: 'how many sheets of a stage there are',
      collection: 'sheets',
      selection: { where: [batch, { field: 'stage', is: 's' }] },
      index: 'sheets_batch_position_id_status_stage_grade_industry_name',
    },
    {
      why: 'one sheet',
      collection: 'sheets',
      selection: { where: [batch, { field: 'enterpriseId', is: 'e' }] },
      index: 'sheets_batch_enterpriseId_unique',
    },
    {
      why: "a period's records in the order of enterprises",
      collection: 'recordRevisions',
      selection: { where: [{ field: 'period', is: '2025' }], sort: [{ field: 'enterpriseId' }, { field: 'batch' }] },
      index: 'recordRevisions_period_enterpriseId_batch_',
    },
    {
      why: "one enterprise's revisions",
      collection: 'recordRevisions',
      selection: {
        where: [
          { field: 'period', is: '2025' },
          { field: 'enterpriseId', is: 'e' },
        ],
        sort: [{ field: 'batch' }],
      },
      index: 'recordRevisions_period_enterpriseId_batch_',
    },
    {
      why: 'the last change',
      collection: 'changes',
      selection: { sort: [{ field: 'number', descending: true }] },
      index: 'changes_number_',
    },
    {
      why: 'queued jobs',
      collection: 'jobs',
      selection: { where: [{ field: 'state', is: 'queued' }] },
      index: 'jobs_state_id',
    },
  ])('$why', async ({ collection, selection, index }) => {
    const file = await newFile();
    openFile(file);
    const db = new Database(file);
    const spec = allCollections.find(({ name }) => name === collection);
    if (!spec) throw new Error(`There is no ${collection}`);
    const { text, params } = whereSql('p', selection);
    const from = `${quoted(collection)} ${chosenIndex(spec, selection)}`;
    const sql = `EXPLAIN QUERY PLAN SELECT id, body FROM ${from} WHERE ${text} ORDER BY ${orderSql(selection)} LIMIT 50`;
    const plan = (db.prepare(sql).all(...params) as { detail: string }[]).map(({ detail }) => detail).join('; ');
    db.close();
    expect(plan).toContain(`INDEX ${index}`);
    if (selection.sort) expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  });
});
