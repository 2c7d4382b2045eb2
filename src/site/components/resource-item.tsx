import { inLanguage, primaryLink, primaryLinkKind } from '../../catalog/accessors';
import { LINK_KINDS, type Resource } from '../../catalog/types';
import { safeLink } from '../addresses';
import type { Edition } from '../site';

/** A resource as an item of a list: title, facts, what it is worth reading for, links. */
export function ResourceItem({
  resource,
  edition,
}: {
  readonly resource: Resource;
  readonly edition: Edition;
}) {
  const { messages, code } = edition;
  const primary = primaryLinkKind(resource);
  const facts = [...resource.org, resource.date ?? ''].filter(Boolean);
  return (
    <li class="resource" id={`resource/${resource.id}`}>
      <h4 class="title">
        <Title resource={resource} />
      </h4>
      <p class="facts">{facts.join(messages.separator)}</p>
      <p class="annotation">{inLanguage(resource.annotation, code)}</p>
      <ul class="links">
        {LINK_KINDS.map((kind) => {
          const address = safeLink(resource.links[kind]);
          if (address === undefined) return null;
          return (
            <li key={kind}>
              <a href={address} rel="external" class={kind === primary ? 'primary' : undefined}>
                {messages.linkKinds[kind]}
              </a>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function Title({ resource }: { readonly resource: Resource }) {
  const address = safeLink(primaryLink(resource));
  return address ? <a href={address}>{resource.title}</a> : resource.title;
}
