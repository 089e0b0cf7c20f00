import { lastDay, type Period } from './period.ts';

/** What tells whether a version counts. */
export interface Dated {
  readonly number: number;
  /** Whole days, the last included; null: always. */
  readonly effective: { readonly from: string; readonly to: string | null } | null;
  readonly isRetired: boolean;
}

/** Whether a version counts on a day such as `2025-12-31`. */
export function isInForce({ effective, isRetired }: Dated, day: string): boolean {
  if (isRetired) return false;
  return effective === null || (effective.from <= day && (effective.to === null || day <= effective.to));
}

/** Of the versions that count on a day the latest. */
export function versionInForceOn<Version extends Dated>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  return versions
    .filter((version) => isInForce(version, day))
    .reduce<Version | undefined>((best, one) => (best && best.number > one.number ? best : one), undefined);
}

/** The last day of a period: the one on which a version has to count to be taken for it. */
export function decidingDay(period: Period): string {
  return new Date(lastDay(period) * 86_400_000).toISOString().slice(0, 10);
}
