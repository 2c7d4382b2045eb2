import type { SiteMessages } from '../../../messages/en-site';

/** What stands above results, for those who do not see the field with the query. */
export function headingOf(query: string, { finder, colon }: SiteMessages): string {
  return [finder.results, query.trim()].filter(Boolean).join(colon);
}
