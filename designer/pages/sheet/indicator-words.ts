import type { Indicator, Scoring } from '../../../schemas/definition.ts';
import { hasStage, type SheetCase } from './sheet-case.ts';
import { markInWords } from './words/mark-words.ts';
import { missingInWords } from './words/missing-words.ts';
import { policyInWords } from './words/policy-words.ts';
import type { Speech } from './words/speech.ts';

interface IndicatorWords {
  /** Why it has its mark. */
  readonly sentence: string;
  /** The scoring that counts in the stage. */
  readonly scoring: Scoring | undefined;
}

export function indicatorWords(of: SheetCase, node: Indicator, speech: Speech): IndicatorWords {
  const { t } = speech;
  const { sheet, accounts } = of;
  const found = sheet.nodes[node.id];
  const scoring = scoringIn(node, sheet.stage);
  if (!found) return { sentence: '', scoring };
  if (!hasStage(of)) {
    const why = found.missing ? missingInWords(found.missing, speech) + speech.naming.vocabulary.semicolon : '';
    return { sentence: why + t('marks.noStage'), scoring };
  }
  if (found.missing) {
    const why = missingInWords(found.missing, speech);
    return { sentence: t('marks.because', { why, outcome: policyInWords(node, found.mark, speech) }), scoring };
  }
  if (accounts[node.id]?.used === false) return { sentence: t('marks.unused'), scoring };
  if (found.value === null || found.mark === null) return { sentence: t('marks.noStage'), scoring };
  const marked = { value: found.value, mark: found.mark, fullMarks: node.fullMarks ?? 100, unit: node.unit };
  return { sentence: markInWords(scoring, marked, speech), scoring };
}

/** A stage's own way of scoring, where the indicator has one. */
function scoringIn({ scoring, variants = [] }: Indicator, stage: string | null): Scoring {
  return variants.findLast(({ stages }) => stage !== null && stages.includes(stage))?.scoring ?? scoring;
}
