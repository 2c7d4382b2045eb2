import { arxivId } from '../catalog/accessors';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import type { LinkKind } from '../catalog/types';
import { plainArxivId } from '../search/identifiers';
import { type Finding, Findings } from './finding';
import { neverGiven } from './never-given';

/** What an address of a host can be a link of; of other hosts nothing is known. */
const ROLES: readonly (readonly [RegExp, readonly LinkKind[]])[] = [
  [/^https?:\/\/huggingface\.co\/datasets\//, ['data']],
  [/^https?:\/\/huggingface\.co\/spaces\//, ['demo', 'homepage', 'blog']],
  [/^https?:\/\/huggingface\.co\/(blog|posts)\//, ['blog']],
  [/^https?:\/\/huggingface\.co\/(papers|docs)\//, ['homepage']],
  [/^https?:\/\/huggingface\.co\/collections\//, ['model', 'data', 'homepage']],
  [/^https?:\/\/huggingface\.co\/[^/]+\/[^/]+/, ['model']],
  [/^https?:\/\/huggingface\.co\/[^/]+\/?$/, ['model', 'data', 'homepage']],
  [/^https?:\/\/github\.com\/.*\.pdf$/i, ['paper']],
  [/^https?:\/\/github\.com\//, ['code', 'homepage', 'data']],
  [/^https?:\/\/(www\.)?(arxiv|openreview)\.(org|net)\//, ['paper']],
  [/^https?:\/\/aclanthology\.org\//, ['paper']],
];

/** What an address can be a link of by its host, the likeliest first; null where nothing is known. */
export function rolesOf(address: string): readonly LinkKind[] | null {
  return ROLES.find(([pattern]) => pattern.test(address))?.[1] ?? null;
}

const ARXIV = /^https:\/\/arxiv\.org\/abs\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/;

/** What can be put into that form. */
const MENDABLE = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\//;

/** Links that are missing, not in their plain form, or stand under what they are not. */
export function lintLinks({ resources }: CatalogFile): Finding[] {
  return resources.flatMap((resource, index) => {
    const found = new Findings(['resources', index], { resource: resource.id });
    const links = Object.entries(resource.links) as [LinkKind, string][];
    if (links.length === 0) found.add('no-link', ['links']);
    for (const [kind, value] of links) {
      const at = ['links', kind];
      if (!value.startsWith('https://')) found.add('https', at, { value });
      const never = neverGiven(value);
      if (never) {
        found.add(never.kind === 'arxiv' ? 'arxiv-id' : 'doi-form', at, { value, id: never.id });
      } else if (/arxiv\.org/.test(value) && !ARXIV.test(value)) {
        const id = MENDABLE.test(value) ? arxivId(value) : null;
        found.add('arxiv-form', at, { value }, id === null ? undefined : () => abstractOf(id));
      }
      const roles = rolesOf(value) ?? [kind];
      if (!roles.includes(kind) && !isVerified(resource, kind)) {
        found.add('link-role', at, { value, kind, roles: roles.join(', ') });
      }
    }
    return found.all;
  });
}

const abstractOf = (id: string): string => `https://arxiv.org/abs/${plainArxivId(id)}`;

/** What is said to be unverified is known to be odd. */
const isVerified = ({ unverified = [] }: ResourceEntry, kind: LinkKind): boolean =>
  unverified.includes(`links.${kind}`);
