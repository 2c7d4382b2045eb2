/** A year, or a month of one; there is no year zero. */
export const MONTH = /^(?!0000)\d{4}(-(0[1-9]|1[0-2]))?$/;

/** Whether a text is a day that a calendar has, `YYYY-MM-DD`: in 2025 February had no 29th. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // What a month lacks is taken for a day of the next one, or for none.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
