import type { Id } from '../../../schemas/definition.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';

const ofQuotas = new Set(['outsideQuota', 'tiesWithLastTaken']);

/** A sheet without what is decided among all: who fits a quota. */
export function withoutQuotas(sheet: ScoreSheet, quotas: ReadonlySet<Id>) {
  const applications = Object.entries(sheet.applications).map(([id, { selected, reasons, ...decision }]) => [
    id,
    quotas.has(id)
      ? { ...decision, reasons: reasons.filter(({ code }) => !ofQuotas.has(code)) }
      : { ...decision, selected, reasons },
  ]);
  return { ...sheet, applications: Object.fromEntries(applications) };
}
