import type { ComponentChildren } from 'preact';
import { inLanguage } from '../../catalog/accessors';
import type { Resource } from '../../catalog/types';
import { factsOf, tagLabel } from '../../render/facts';
import { sectionPath } from '../../render/labels';
import { relatedIn } from '../../search/related';
import { CATALOGUE_PAGE, type Links, resourcePage, safeLink } from '../addresses';
import { Citations } from '../components/citations';
import { ResourceFigures } from '../components/resource-figures';
import { Facts, foreignLanguage, ResourceItem, ResourceLinks } from '../components/resource-item';
import { ResourceMetadata } from '../components/resource-metadata';
import { correctionAddress } from '../corrections';
import type { Page } from '../page';
import { sectionPlace } from '../places';
import type { Edition } from '../site';

/** A page a resource, with all that the terminal shows of it, and what else is like it. */
export function resourcePages(edition: Edition): readonly Page[] {
  const related = relatedIn(edition.site.catalog);
  return edition.site.catalog.resources.map((resource) => ({
    name: resourcePage(resource.id),
    title: resource.title,
    description: inLanguage(resource.annotation, edition.code),
    script: 'resource.js',
    styles: ['resource.css'],
    head: () => <ResourceMetadata resource={resource} edition={edition} />,
    body: (links) => (
      <Entry
        resource={resource}
        related={related.get(resource.id) ?? []}
        edition={edition}
        links={links}
      />
    ),
  }));
}

interface Props {
  readonly resource: Resource;
  readonly edition: Edition;
  readonly links: Links;
}

function Entry(props: Props & { readonly related: readonly Resource[] }) {
  const { resource, related, edition, links } = props;
  const { words, code, messages, site } = edition;
  const { title, annotation, placements, sources } = resource;
  const { fields } = messages;
  const [home] = placements;
  const report = correctionAddress(site.issues, words.resource.correction(title, resource.id));
  return (
    <article class="entry">
      <nav class="path" aria-label={words.catalogue.navigation}>
        <a href={links.page(CATALOGUE_PAGE)}>{words.catalogue.navigation}</a>
        {home && (
          <>
            {words.above}
            <SectionLink section={home.section} {...props} />
          </>
        )}
      </nav>
      <header>
        <h1 class="title" lang={foreignLanguage(title, code)}>
          {title}
        </h1>
        <Facts resource={resource} words={words} />
        <p class="annotation">{inLanguage(annotation, code)}</p>
        <ResourceLinks resource={resource} words={words} />
      </header>
      <ResourceFigures resource={resource} messages={messages} heading={words.resource.figures} />
      <Part heading={words.resource.cite}>
        <Citations resource={resource} words={words.resource} />
      </Part>
      {placements.length > 0 && (
        <Part heading={words.resource.places}>
          <ul class="places">
            {placements.map((placement) => (
              <li key={placement.section}>
                <SectionLink section={placement.section} {...props} />
                {placement.annotation && <p>{inLanguage(placement.annotation, code)}</p>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part heading={words.resource.record}>
        <Record {...props} />
      </Part>
      {sources.length > 0 && (
        <Part heading={fields.sources}>
          <ol class="sources">
            {sources.map((source) => (
              <li key={source}>
                <a href={safeLink(source)}>{source.replace(/^https?:\/\//, '')}</a>
              </li>
            ))}
          </ol>
        </Part>
      )}
      {related.length > 0 && (
        <Part heading={fields.related}>
          <ol class="resources brief">
            {related.map((one) => (
              <ResourceItem
                key={one.id}
                resource={one}
                language={code}
                words={words}
                level={3}
                page={links.resource(one.id)}
              />
            ))}
          </ol>
        </Part>
      )}
      {report && (
        <p class="wrong">
          <a href={report}>{words.resource.wrong}</a>
        </p>
      )}
    </article>
  );
}

/** A part with its name, which hangs in the margin where there is room. */
function Part({
  heading,
  children,
}: {
  readonly heading: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function SectionLink({ section, edition, links }: Props & { readonly section: string }) {
  const { site, code, words } = edition;
  return (
    <a href={`${links.page(CATALOGUE_PAGE)}#${sectionPlace(section)}`}>
      {sectionPath(section, site.catalog, code, words)}
    </a>
  );
}

/** What stands elsewhere on the page. */
const ELSEWHERE: readonly string[] = ['category', 'org', 'related'];

/** What else is known of it, each with its name. */
function Record(props: Props) {
  const { resource, edition } = props;
  const { site, code, messages } = edition;
  const facts = factsOf(resource, site.catalog, code, messages).filter(
    ([field]) => !ELSEWHERE.includes(field),
  );
  return (
    <dl class="record">
      {facts.map(([field, text]) => (
        <div key={field}>
          <dt>{messages.fields[field]}</dt>
          <dd>
            <FactValue field={field} text={text} {...props} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A fact, with what leads to others of which it holds. */
function FactValue({
  field,
  text,
  resource,
  edition,
  links,
}: Props & { readonly field: string; readonly text: string }) {
  const view = (name: string, value: string): string =>
    `${links.page(CATALOGUE_PAGE)}?${new URLSearchParams({ [name]: value })}`;
  switch (field) {
    case 'id':
      return <code>{text}</code>;
    case 'series':
      return <a href={view('series', resource.series ?? '')}>{text}</a>;
    case 'tags':
      return (
        <ul class="tags">
          {resource.tags.map((tag) => (
            <li key={tag}>
              <a href={view('tag', tag)}>{tagLabel(tag, edition.site.catalog, edition.code)}</a>
            </li>
          ))}
        </ul>
      );
    default:
      return text;
  }
}
