import hostedGitInfo from 'hosted-git-info';
import type { Addresses } from '../commands/context';

/** Where the schema of a catalogue file stands in the repository. */
const SCHEMA = 'data/catalog.schema.json';

/** The fields of package.json that hold addresses, in each of the forms that npm takes. */
export interface Manifest {
  readonly repository?: string | { readonly url?: string };
  readonly bugs?: string | { readonly url?: string; readonly email?: string };
  readonly homepage?: string;
}

/**
 * Reads the addresses of a package. As npm does, it makes those that are left out of the repository,
 * where a host is known.
 *
 * @throws Error where a field is no address: it would silently be missing from what the program says
 */
export function addressesOf({ repository, bugs, homepage }: Manifest): Addresses {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const host = url ? hostedGitInfo.fromUrl(url) : undefined;
  const source = host?.browse() ?? (url ? pageOf(url) : undefined);
  const { url: page, email } = typeof bugs === 'string' ? readBugs(bugs) : (bugs ?? {});
  return {
    homepage: homepage ? checked('homepage', homepage) : source,
    source,
    issues: page ? checked('bugs', page) : email || host?.bugs() || undefined,
    schema: host?.file(SCHEMA),
  };
}

function readBugs(bugs: string): { url?: string; email?: string } {
  return /^[^\s/@]+@[^\s/@]+$/.test(bugs) ? { email: bugs } : { url: bugs };
}

/** The page of a repository on a host that is not among the known ones. */
function pageOf(url: string): string {
  const { protocol, host, hostname, pathname } = parse('repository', url);
  if (hostname === '') throw noAddress('repository', url);
  const path = pathname.replace(/\.git$/, '');
  // The port is that of the page only where it is not one of another protocol.
  return /^(git\+)?https?:$/.test(protocol)
    ? `${protocol.replace('git+', '')}//${host}${path}`
    : `https://${hostname}${path}`;
}

function checked(field: string, address: string): string {
  if (!/^https?:$/.test(parse(field, address).protocol)) throw noAddress(field, address);
  return address;
}

function parse(field: string, address: string): URL {
  if (!URL.canParse(address)) throw noAddress(field, address);
  return new URL(address);
}

function noAddress(field: string, value: string): Error {
  return new Error(`package.json: ${field}: “${value}” is not an address; give its https:// form`);
}
