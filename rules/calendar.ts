const msInDay = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` that exists; undefined for any other text. */
export function parseDay(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round(date.getTime() / msInDay) : undefined;
}

/** The `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function formatDay(days: number): string {
  return new Date(days * msInDay).toISOString().slice(0, 10);
}

/** Whole anniversaries from one day to another, plus the days since the last one over the days to the next. */
export function yearsBetween(from: number, to: number): number {
  return spanBetween(from, to, 12);
}

/** As `yearsBetween`, month by month. */
export function monthsBetween(from: number, to: number): number {
  return spanBetween(from, to, 1);
}

function spanBetween(from: number, to: number, monthsInStep: number): number {
  const start = new Date(from * msInDay);
  const end = new Date(to * msInDay);
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  let whole = Math.floor(months / monthsInStep);
  let last = monthsLater(start, whole * monthsInStep);
  if (last > to) {
    whole -= 1;
    last = monthsLater(start, whole * monthsInStep);
  }
  const next = monthsLater(start, (whole + 1) * monthsInStep);
  return whole + (to - last) / (next - last);
}

/** The same day of a later month, or that month's last day where it has no such day. */
function monthsLater(start: Date, months: number): number {
  const index = start.getUTCFullYear() * 12 + start.getUTCMonth() + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth)) / msInDay);
}
