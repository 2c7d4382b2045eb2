import type { SiteMessages } from '../../../messages/en-site';

interface Props {
  readonly query: string;
  readonly words: SiteMessages;
}

/** What stands above results, for those who do not see the field with the query, on paper for one. */
export function ResultsHeading({ query, words: { finder, colon } }: Props) {
  const asked = query.trim();
  return (
    <h2 class={asked ? 'hidden on-paper' : 'hidden'}>
      {asked ? finder.results + colon + asked : finder.results}
    </h2>
  );
}
