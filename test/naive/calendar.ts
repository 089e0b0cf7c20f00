interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayOf(text: string): Day {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) throw new RangeError(`"${text}" is not a date`);
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** Days since a fixed day long ago. */
function numberOf({ year, month, day }: Day): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days + day;
}

/** The same day of a later month, or the last one of a month that is too short. */
function monthsLater(start: Day, months: number): number {
  const month = start.year * 12 + (start.month - 1) + months;
  const year = Math.floor(month / 12);
  const monthOfYear = month - year * 12 + 1;
  return numberOf({ year, month: monthOfYear, day: Math.min(start.day, daysInMonth(year, monthOfYear)) });
}

/** Whole steps of so many months from one date to another, plus the share of the step that has begun. */
function stepsBetween(from: string, to: string, months: number): number {
  const start = dayOf(from);
  const end = numberOf(dayOf(to));
  let whole = 0;
  while (monthsLater(start, (whole + 1) * months) <= end) whole += 1;
  while (monthsLater(start, whole * months) > end) whole -= 1;
  const last = monthsLater(start, whole * months);
  const next = monthsLater(start, (whole + 1) * months);
  return whole + (end - last) / (next - last);
}

export function yearsUntil(from: string, to: string): number {
  return stepsBetween(from, to, 12);
}

export function monthsUntil(from: string, to: string): number {
  return stepsBetween(from, to, 1);
}

function twoDigits(x: number): string {
  return String(x).padStart(2, '0');
}

export function lastDayOf(period: string): string {
  const year = Number(period.slice(0, 4));
  const part = Number(period.slice(5));
  const month = period[4] === 'H' ? part * 6 : period[4] === 'Q' ? part * 3 : 12;
  return `${period.slice(0, 4)}-${twoDigits(month)}-${twoDigits(daysInMonth(year, month))}`;
}

/** One period of the same kind back, so many times. */
export function periodBack(period: string, times: number): string {
  if (times === 0) return period;
  const year = Number(period.slice(0, 4));
  const kind = period.slice(4, 5);
  const part = Number(period.slice(5));
  if (kind === '') return periodBack(String(year - 1).padStart(4, '0'), times - 1);
  if (part > 1) return periodBack(`${period.slice(0, 5)}${part - 1}`, times - 1);
  return periodBack(`${String(year - 1).padStart(4, '0')}${kind}${kind === 'H' ? 2 : 4}`, times - 1);
}
