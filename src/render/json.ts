/** Records as one JSON array, `[]` where there are none. */
export function renderJson(records: readonly unknown[]): string {
  return `${JSON.stringify(records, null, 2)}\n`;
}

/** Records as JSON, one a line. */
export function renderNdjson(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
