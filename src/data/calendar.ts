// Days of the Gregorian calendar as ISO 8601 text: which exist, how far apart they are, the last day of a month or year.
// It must not know the clock, time zones or any locale; days are compared as text, which for four-digit years is their order.

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a year, a month or a day that the calendar has: "2009", "2009-01", "2009-01-31". */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = partialDate.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** Whether the text is a whole day that the calendar has: "2009-01-31". */
export function isDay(text: string): boolean {
  return text.length === "2009-01-31".length && isPartialDate(text);
}

/** The last day that a partial date may mean: "2009" → "2009-12-31", "2009-02" → "2009-02-28". */
export function lastDayOf(date: string): string {
  const [, year, month, day] = partialDate.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`not a date: ${date}`);
  if (month === undefined) return `${year}-12-31`;
  return day === undefined ? `${date}-${daysInMonth(Number(year), Number(month))}` : date;
}

/** Days from one day to the other; negative if the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days after (or, if negative, before) the given one. */
export function addDays(day: string, days: number): string {
  const target = dayNumber(day) + days;
  let year = Number(day.slice(0, 4)) + Math.trunc(days / 366);
  while (dayNumber(`${pad(year + 1, 4)}-01-01`) <= target) year += 1;
  while (dayNumber(`${pad(year, 4)}-01-01`) > target) year -= 1;
  let month = 12;
  while (dayNumber(`${pad(year, 4)}-${pad(month, 2)}-01`) > target) month -= 1;
  const first = `${pad(year, 4)}-${pad(month, 2)}-`;
  return first + pad(target - dayNumber(`${first}01`) + 1, 2);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1 March of the year 0, counted from March so that the leap day comes last in its year. */
function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * year + leapDays + daysBeforeMonth + Number(day.slice(8, 10));
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
