import type { ComponentChildren } from 'preact';
import { inLanguage, primaryLink } from '../../catalog/accessors';
import { LINK_KINDS, type LinkKind, type Resource } from '../../catalog/types';
import type { SiteMessages } from '../../messages/en-site';
import { lacksNote } from '../../render/labels';
import { safeLink } from '../addresses';
import { Marked } from './marked';

interface Props {
  readonly resource: Resource;
  readonly language: string;
  readonly words: SiteMessages;
  /** How deep its heading stands. */
  readonly level: 2 | 3 | 4;
  /** The place of the resource in the page, where links lead to it. */
  readonly id?: string;
  /** The words of a query that are marked, and those that it lacks. */
  readonly marked?: readonly string[];
  readonly missing?: readonly string[];
  /** What stands before the title. */
  readonly children?: ComponentChildren;
}

/** A resource as an item of a list: title, facts, what it is worth reading for, links. */
export function ResourceItem({
  resource,
  language,
  words,
  level,
  id,
  marked = [],
  missing = [],
  children,
}: Props) {
  const Heading = `h${level}` as const;
  const address = safeLink(primaryLink(resource));
  const title = <Marked text={resource.title} words={marked} />;
  return (
    <li class="resource" id={id}>
      {children}
      <Heading class="title">{address ? <a href={address}>{title}</a> : title}</Heading>
      <Facts resource={resource} words={words} />
      {missing.length > 0 && <p class="missing">{lacksNote(missing, words)}</p>}
      <p class="annotation">
        <Marked text={inLanguage(resource.annotation, language)} words={marked} />
      </p>
      <ResourceLinks resource={resource} words={words} />
    </li>
  );
}

function Facts({ resource, words }: Pick<Props, 'resource' | 'words'>) {
  const { org, date, category } = resource;
  const facts = [...org, date ?? '', words.categories[category] ?? ''].filter(Boolean);
  return <p class="facts">{facts.join(words.separator)}</p>;
}

function ResourceLinks({ resource, words }: Pick<Props, 'resource' | 'words'>) {
  const { links, unverified } = resource;
  const all = LINK_KINDS.flatMap((kind): [LinkKind, string][] => {
    const address = safeLink(links[kind]);
    return address ? [[kind, address]] : [];
  });
  return (
    <ul class="links">
      {all.map(([kind, address]) => (
        <li key={kind}>
          <a href={address} data-kind={kind}>
            {words.linkKinds[kind]}
          </a>
          {unverified.includes(`links.${kind}`) && <small>{words.aside(words.unverified)}</small>}
        </li>
      ))}
    </ul>
  );
}
