import type { Static } from 'typebox';
import { recheckReport } from '../../schemas/api/rechecks.ts';
import { ruleSetContent } from '../../schemas/api/rule-set-files.ts';
import { validatorOf } from '../../schemas/validate.ts';
import type { Signed } from './signed-line.ts';

export type RuleSetContent = Static<typeof ruleSetContent>;
export type ReportContent = Static<typeof recheckReport>;

export type KnownContent =
  | { readonly kind: 'recheck'; readonly content: ReportContent }
  | { readonly kind: 'ruleSet'; readonly content: RuleSetContent };

const validators = { recheck: validatorOf(recheckReport), ruleSet: validatorOf(ruleSetContent) };

/** What was signed, where it is what this program signs; undefined: it is something else. */
export function knownContent({ kind, content }: Signed): KnownContent | undefined {
  const checked = validators[kind](content);
  return checked.ok ? ({ kind, content: checked.value } as KnownContent) : undefined;
}

/** The SHA-256 of each line that follows the signed one. */
export function linesIn(signed: Signed): readonly string[] {
  const known = knownContent(signed);
  return known?.kind === 'ruleSet' ? known.content.versions.map(({ line }) => line.sha256) : [];
}
