import type { Writable } from 'node:stream';
import { type Language, textIn } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { writeTables } from '../../output/table-workbook.ts';
import { compareSides, type Sides } from './compare-sides.ts';
import { comparisonSheets } from './comparison-sheets.ts';

export interface ComparisonFile {
  readonly fileName: string;
  send(to: Writable): Promise<void>;
}

/** A comparison for the audit file. Who takes it is written down first. */
export async function exportComparison(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  { language, ...sides }: Sides & { readonly language: Language },
): Promise<ComparisonFile> {
  const comparison = await compareSides(deps, caller, park, ruleSet, sides);
  const { from, to } = comparison;
  const sheets = comparisonSheets(comparison, { language, at: deps.now().toISOString() });
  await deps.audit.note(caller, {
    ...{ park, action: 'comparison.export', subject: `rule-sets/${ruleSet}` },
    ...{ beforeHash: from.hash, afterHash: to.hash },
    details: { from: from.side, to: to.side, changes: comparison.changes.length },
  });
  return {
    fileName: `${fileNameOf(`${textIn(language, from.label)} - ${textIn(language, to.label)}`)}.xlsx`,
    send: (target) => writeTables(sheets, target),
  };
}

/** Without what a file system or a header takes amiss. */
function fileNameOf(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '_').slice(0, 120);
}
