import type { VersionPage } from '../../api/answers.ts';

type Line = VersionPage['items'][number];
export type Effective = Line['effective'];

/** The days that a picture of effective periods shows, in days since 1970; the last is the one after. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Whole years: all in which a version begins or ends, and this one. */
export function spanOf(versions: readonly Pick<Line, 'effective'>[], today: string): Span {
  const days = versions.flatMap(({ effective }) =>
    effective ? [effective.from, ...(effective.to === null ? [] : [effective.to])] : [],
  );
  const years = [today, ...days].map((day) => day.slice(0, 4)).sort();
  return { first: dayNumber(`${years[0]}-01-01`), last: dayNumber(`${years.at(-1)}-12-31`) + 1 };
}

/** Where a day stands in the picture, 0 … 1. */
export function shareOf({ first, last }: Span, day: number): number {
  return Math.min(1, Math.max(0, (day - first) / (last - first)));
}

/** The first of January of each year in between. */
export function yearsIn({ first, last }: Span): readonly { readonly year: number; readonly day: number }[] {
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const [from, to] = [yearOf(first), yearOf(last - 1)];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    return { year, day: dayNumber(`${year}-01-01`) };
  });
}

/** Versions that count on some of the same days. */
export function overlapping(one: Line, versions: readonly Line[]): readonly number[] {
  const begin = ({ effective }: Line) => effective?.from ?? '';
  const end = ({ effective }: Line) => effective?.to ?? '9999';
  return versions
    .filter((other) => other.number !== one.number && !other.retired && !one.retired)
    .filter((other) => begin(other) <= end(one) && begin(one) <= end(other))
    .map(({ number }) => number);
}
