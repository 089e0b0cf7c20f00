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
  const started = civilFromDays(from);
  const startDay = started % 32;
  const startIndex = monthIndexOf(started);
  let whole = Math.floor((monthIndexOf(civilFromDays(to)) - startIndex) / monthsInStep);
  let last = dayInMonth(startIndex + whole * monthsInStep, startDay);
  if (last > to) {
    whole -= 1;
    last = dayInMonth(startIndex + whole * monthsInStep, startDay);
  }
  const next = dayInMonth(startIndex + (whole + 1) * monthsInStep, startDay);
  return whole + (to - last) / (next - last);
}

const daysInMonth: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a month, or the month's last where it has no such day. Months count from January of year 0. */
function dayInMonth(monthIndex: number, day: number): number {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const leap = month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return daysFromCivil(year, month + 1, Math.min(day, (daysInMonth[month] as number) + (leap ? 1 : 0)));
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years run from March, eras are 400 years.

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day in one number, (year × 16 + month) × 32 + day: a list of three would have to be allocated. */
function civilFromDays(days: number): number {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return (year * 16 + month) * 32 + day;
}

/** Months since January of year 0. */
function monthIndexOf(civil: number): number {
  const months = Math.floor(civil / 32);
  const year = Math.floor(months / 16);
  return year * 12 + (months - year * 16) - 1;
}
