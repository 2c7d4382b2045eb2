import { inLanguage } from '../../catalog/accessors';
import type { Resource } from '../../catalog/types';
import { absoluteAddress, pagePath, resourcePage } from '../addresses';
import { citationTags } from '../metadata/citation-tags';
import { linkedData } from '../metadata/linked-data';
import type { Edition } from '../site';

/** What reference managers, search engines and those who show links read of a resource. */
export function ResourceMetadata({
  resource,
  edition,
}: {
  readonly resource: Resource;
  readonly edition: Edition;
}) {
  const { site, code } = edition;
  const codes = site.languages.map((one) => one.code);
  const path = pagePath(resourcePage(resource.id), code, codes);
  const data = JSON.stringify(linkedData(resource, site.catalog, code));
  return (
    <>
      {citationTags(resource).map(([name, content]) => (
        <meta key={name + content} name={name} content={content} />
      ))}
      {/* Zotero would take `website` for the kind of the work, and the name of the site for its journal. */}
      <meta property="og:type" content="article" />
      <meta property="og:title" content={resource.title} />
      <meta property="og:description" content={inLanguage(resource.annotation, code)} />
      {site.base !== null && <meta property="og:url" content={absoluteAddress(site.base, path)} />}
      <script
        type="application/ld+json"
        // No `<` is left that could end it.
        dangerouslySetInnerHTML={{ __html: data.replaceAll('<', '\\u003c') }}
      />
    </>
  );
}
