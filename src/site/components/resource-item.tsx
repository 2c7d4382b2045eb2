import type { ComponentChildren } from 'preact';
import { inLanguage } from '../../catalog/accessors';
import { mainOf, QUANTITIES } from '../../catalog/figures';
import { LINK_KINDS, type LinkKind, type Resource } from '../../catalog/types';
import type { SiteMessages } from '../../messages/en-site';
import { figureText } from '../../render/figures';
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
  /** What chooses it. */
  readonly pick?: ComponentChildren;
  /** The address of its own page. */
  readonly page: string;
  /** What else is said of it, before its links. */
  readonly children?: ComponentChildren;
}

/**
 * A resource as an item of a list: its title, which leads to its own page, facts, what it is worth
 * reading for, figures, and links to where it is.
 */
export function ResourceItem(props: Props) {
  const { resource, language, words, level, id, page, pick, children } = props;
  const { marked = [], missing = [] } = props;
  const Heading = `h${level}` as const;
  const foreign = foreignLanguage(resource.title, language);
  return (
    <li class="resource" id={id}>
      {pick}
      <Heading class="title" lang={foreign}>
        <a href={page}>
          <Marked text={resource.title} words={marked} />
        </a>
      </Heading>
      <Facts resource={resource} words={words} />
      <p class="annotation">
        <Marked text={inLanguage(resource.annotation, language)} words={marked} />
      </p>
      {missing.length > 0 && <p class="lacks">{lacksNote(missing, words)}</p>}
      <MainFigures resource={resource} words={words} />
      {children}
      <ResourceLinks resource={resource} words={words} />
    </li>
  );
}

/** English, where a text is in Latin letters on a page in another script; it gets the fount for it. */
export function foreignLanguage(text: string, language: string): string | undefined {
  return language === 'zh' && !/\p{Script=Han}/u.test(text) ? 'en' : undefined;
}

type Part = Pick<Props, 'resource' | 'words'>;

/** When it came out, what it is and whose. */
export function Facts({ resource, words }: Part) {
  const { org, date, category } = resource;
  return (
    <p class="facts">
      {date && <time class="date">{date}</time>}{' '}
      <span class="kind">{words.categories[category]}</span>{' '}
      {org.length > 0 && <span class="org">{org.join(words.comma)}</span>}
    </p>
  );
}

/** The figures of its largest model, or of the data set. */
function MainFigures({ resource, words }: Part) {
  const main = mainOf(resource);
  const stated = QUANTITIES.filter((figure) => main[figure] !== null);
  if (stated.length === 0) return null;
  return (
    <ul class="figures">
      {stated.map((figure) => (
        <li key={figure}>
          <b>{figureText(main, figure, words)}</b> {words.figuresIn[figure]}
        </li>
      ))}
    </ul>
  );
}

/** All that it links to. */
export function ResourceLinks({ resource, words }: Part) {
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
