import { createWriteStream } from 'node:fs';
import { compile } from '../../../rules/index.ts';
import type { Language } from '../../../schemas/text.ts';
import { writeXlsx } from '../../output/xlsx-result.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import { openShared } from '../../storage/open-store.ts';
import type { SharedStore } from '../../storage/store.ts';
import { writeImpactWorkbook } from '../impact/write-impact-workbook.ts';
import { storedResult } from './stored-result.ts';

/** Of a run, or of an impact report. */
export type WorkbookOrder = WorkbookSource & {
  /** Of the file to write. */
  readonly path: string;
  readonly shared: SharedStore;
};

export type WorkbookSource = { readonly park: string; readonly language: Language } & (
  | { readonly run: string }
  | { readonly impact: string }
);

/** What a thread of the role `workbook` does: packing a workbook would hold up everyone else. */
export async function workbookThread(order: WorkbookOrder): Promise<void> {
  const { park, language, path, shared } = order;
  const store = await openShared(shared);
  try {
    if ('impact' in order) {
      await writeImpactWorkbook(store, order, createWriteStream(path));
      return;
    }
    const run = (await store.park(park).runs.get(order.run)) as FinishedRun;
    const { definition } = (await store.park(park).versions.get(`${run.ruleSet}.${run.version}`)) as Version;
    await writeXlsx(storedResult(store, park, run, compile(definition), language), createWriteStream(path));
  } finally {
    await store.close();
  }
}
