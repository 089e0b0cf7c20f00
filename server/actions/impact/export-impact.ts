import type { Writable } from 'node:stream';
import type { Language } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { OutputRefusal } from '../../output/output-refusal.ts';
import { requireCellsFit } from '../../output/xlsx-workbook.ts';
import type { Export } from '../runs/export-run.ts';
import { sendWorkbook } from '../runs/send-workbook.ts';
import { impactColumns } from './impact-columns.ts';
import { knownImpact } from './read-impact.ts';

interface Wanted {
  readonly park: string;
  readonly ruleSet: string;
  readonly impact: string;
  readonly language: Language;
}

/** Every enterprise of a report as a workbook. Who takes it is written down before the first byte. */
export async function exportImpact(
  deps: Deps,
  caller: Caller,
  { park, ruleSet, impact: id, language }: Wanted,
): Promise<Export> {
  const impact = await knownImpact(deps, park, ruleSet, id);
  try {
    requireCellsFit([impactColumns(impact.report, language).length], impact.report.enterprises);
  } catch (error) {
    if (error instanceof OutputRefusal) throw new HttpProblem(422, 'export.tooLarge', error.sentence);
    throw error;
  }
  await deps.audit.note(caller, { park, action: 'impact.export', subject: `rule-sets/${ruleSet}/impact/${id}` });
  const what = { 'zh-CN': impact.isTrial ? '试算' : '影响', en: impact.isTrial ? 'trial' : 'impact' };
  return {
    fileName: `${what[language]}-${impact.period}.xlsx`,
    plainName: `${what.en}-${impact.period}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    send: (to: Writable, signal: AbortSignal) => sendWorkbook(deps.store, { park, impact: id, language }, to, signal),
  };
}
